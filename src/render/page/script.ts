/**
 * Search and keys. The page says everything without it. It makes no HTML out of texts: what it finds it hides and shows, and that is all.
 */
export const SCRIPT = `
(() => {
  const box = document.getElementById('search');
  const found = document.getElementById('found');
  const all = [...document.querySelectorAll('.find')];
  const texts = all.map((one) => one.textContent.toLowerCase());
  const shown = () => all.filter((one) => !one.hidden);
  const look = () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    let many = 0;
    all.forEach((one, at) => {
      const fits = words.every((word) => texts[at].includes(word));
      one.hidden = !fits;
      if (fits) many += 1;
      if (fits && words.length > 0) for (let up = one.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
    });
    for (const section of document.querySelectorAll('.migration')) section.hidden = words.length > 0 && !section.querySelector('.find:not([hidden])');
    found.textContent = words.length === 0 ? '' : many + ' found';
  };
  box.addEventListener('input', look);
  const step = (by) => {
    const list = shown().filter((one) => one.matches('article'));
    if (list.length === 0) return;
    const at = list.indexOf(document.activeElement.closest('article'));
    const next = list[Math.min(list.length - 1, Math.max(0, at === -1 ? (by > 0 ? 0 : list.length - 1) : at + by))];
    next.setAttribute('tabindex', '-1');
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === box) {
      if (event.key === 'Escape') { box.value = ''; look(); box.blur(); }
      return;
    }
    if (event.key === '/') { event.preventDefault(); box.focus(); box.select(); }
    if (event.key === 'j') step(1);
    if (event.key === 'k') step(-1);
  });
  const open = () => {
    const at = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!at) return;
    for (let up = at.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
    at.scrollIntoView();
  };
  addEventListener('hashchange', open);
  // On paper nothing can be unfolded
  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const one of unfolded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of unfolded) one.open = false;
  });
  open();
})();
`;
