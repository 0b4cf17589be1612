import { type Html, h } from './html.js';

/** A table whose rows the search finds; wider ones than the page can be scrolled, by keys as well. */
export const grid = (head: readonly string[], rows: readonly (readonly Html[])[]): Html =>
  h`<div class="wide" tabindex="0"><table><thead><tr>${head.map((name) => h`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map((row) => h`<tr class="find">${row.map((cell) => h`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
