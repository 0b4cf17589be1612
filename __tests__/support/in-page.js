// Runs in the browser, before a page's own script: what the tests ask of a page. Texts, counts and places only, as plain data.
globalThis.look = (() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const named = (one) => `${one.tagName.toLowerCase()} ${one.textContent.trim().slice(0, 200)}`;

  /** Texts outside of code in which a sign of Markdown or a tag was left over. */
  function leftOver(root) {
    const signs = /\*\*|```|\|\s?:?-{3}|\]\(|<\/?\w+|^#{1,6} |&#?\w+;|^> /;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (parentElement.closest('code, pre') === null && signs.test(data)) found.push(data);
    }
    return found;
  }

  /** Whatever reaches further right than the page; code and tables may scroll within themselves. */
  function overflow(root) {
    const edge = root.getBoundingClientRect().right;
    const beyond = all('*', root).filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > edge + 1 && one.closest('pre, tbody, thead') === null;
    });
    return beyond.slice(0, 4).map(named);
  }

  const scrolled = (root) =>
    all('table', root)
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .slice(0, 4)
      .map(named);

  /** A comment or a summary as it stands on the page. */
  function markdown() {
    const root = document.querySelector('article');
    const elements = all('*', root);
    return {
      tags: [...new Set(elements.map((one) => one.tagName.toLowerCase()))].sort(),
      attributes: [...new Set(elements.flatMap((one) => one.getAttributeNames()))].sort(),
      links: all('a', root).map((one) => one.getAttribute('href')),
      leftOver: leftOver(root),
      overflow: overflow(root),
      scrolled: scrolled(root),
      tables: all('table', root).length,
      blocks: all('pre', root).length,
      details: all('details', root).length,
      /** A summary has to come first and alone, and no part of the whole may have slipped into a folded one. */
      folded: all('details', root).filter(
        (one) =>
          one.firstElementChild?.tagName !== 'SUMMARY' ||
          all('summary', one).length !== 1 ||
          all('h1, h2, h3, details', one).length > 0,
      ).length,
      mermaid: all('code.language-mermaid', root).map((one) => one.textContent),
    };
  }

  const show = (html) => {
    document.querySelector('article').innerHTML = html;
  };

  /** Tags and attributes of a whole page, and all that leads out of it. */
  function page() {
    const elements = all('*');
    return {
      tags: [...new Set(elements.map((one) => one.tagName.toLowerCase()))].sort(),
      handlers: elements.flatMap((one) => one.getAttributeNames().filter((name) => name.startsWith('on'))),
      outside: all('[src], [href]')
        .filter((one) => !(one.getAttribute('href') ?? '').startsWith('#'))
        .map(named),
      scripts: document.scripts.length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  }

  const visibleArticles = () =>
    all('article')
      .filter((one) => one.checkVisibility())
      .map((one) => one.id);
  const inView = (id) => {
    const { top, bottom } = document.getElementById(id).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const violations = async () =>
    (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`,
    );
  const drawn = async (texts) => {
    const wrong = [];
    for (const text of texts) await mermaid.parse(text).catch((error) => wrong.push(`${error.message}\n${text}`));
    return wrong;
  };
  return { all, markdown, show, page, visibleArticles, inView, violations, drawn };
})();
