// Where in a folded graph a name stands: of a module, a parameter, an operation. Pure.

const SUBSCRIPTS = /[₀-₉]/g;
export const asTyped = text =>
  text.toLowerCase().replace(SUBSCRIPTS, digit => String.fromCharCode(digit.charCodeAt() - 0x2050));

// All that can be found, in the order of the pages: the page and row it stands at, what it is called and else known by,
// and where: the module it is in. A node that stands on several pages is found on the first.
export function findable({ pages, paths, modules, nodes, name }) {
  const found = [], seen = new Set();
  pages.forEach((page, k) => page.nodes.forEach(([i, child, outside], row) => {
    const [, operation, { length }] = nodes[i], place = { page: k, row, where: paths[k] || (k ? page.title : "") };
    if (child > 0) found.push({ ...place, called: paths[child] || pages[child].title, known: [] });
    else if (!outside && !seen.has(i)) {
      seen.add(i);
      found.push({ ...place, where: modules[i] ?? place.where, called: name[i],
        known: length ? [operation, modules[i] ?? ""] : [] });
    }
  }));
  return found;
}

// Those that bear the words: first whose whole name it is, then who ends in it, then the others.
export function matching(all, words) {
  const sought = asTyped(words.trim());
  const rank = ({ called, known }) => {
    const names = [called, ...known].map(asTyped);
    return names.includes(sought) ? 0 : names.some(text => text.endsWith(`.${sought}`)) ? 1 : 2;
  };
  const has = ({ called, known }) => [called, ...known].some(text => asTyped(text).includes(sought));
  return sought ? all.filter(has).sort((a, b) => rank(a) - rank(b)) : [];
}

// The pages from the first to this one, each a box on the one before.
export function wayTo(pages, index) {
  const above = pages.findIndex(({ nodes }) => nodes.some(([, child]) => child === index));
  return above < 0 ? [index] : [...wayTo(pages, above), index];
}
