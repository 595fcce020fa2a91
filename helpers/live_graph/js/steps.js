// A page of the graph and the order of its steps: each operation forward, then each edge backward, as PyTorch takes it.

// What is drawn: the page of a folded graph that has this index, or the whole graph.
// nodes: i (in the graph), child (the page it opens, or none), title (what stands in the box, told by the figure on the
// first page), known (the step that computes it), uses (the edges out of it as they arrive); edges: source, target,
// uses (edges of the graph, backward), folded (through a box there is no one local derivative), arrival (its step);
// of a unit of a network the bias, of an edge into one the weight;
// wires: target; steps: {node} or {edge}, `forward` of them nodes.
export function pageOf({ pages, nodes, edges, wires, rank }, index) {
  const whole = { nodes: nodes.map((_, i) => [i]), edges: edges.map(([s, t], e) => [s, t, [e]]), wires };
  const page = pages?.[index] ?? whole;
  const boxes = page.nodes.map(([i, child, , title, bias]) => ({ i, child, title, bias, known: 0, uses: [] }));
  const links = page.edges.map(([source, target, uses, weight]) => ({
    weight,
    source: boxes[source], target: boxes[target], uses: [...uses].sort((x, y) => rank[x] - rank[y]),
    folded: boxes[target].child > 0,
  }));
  const steps = [
    ...boxes.filter(({ i }, k) => !page.nodes[k][2] && nodes[i][2].length).map(node => ({ node })),
    ...[...links].sort((x, y) => rank[x.uses[0]] - rank[y.uses[0]]).map(edge => ({ edge })),
  ];
  steps.forEach(({ node, edge }, k) => {
    if (node) node.known = k + 1;
    else {
      edge.arrival = k + 1;
      edge.source.uses.push(edge);
    }
  });
  return {
    ...page, nodes: boxes, edges: links, wires: page.wires.map(([, target]) => ({ target: boxes[target] })),
    steps, forward: steps.length - links.length,
  };
}
