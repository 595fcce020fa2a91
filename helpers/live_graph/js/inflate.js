// The tape of a large figure is deflated; the browser's own stream reads it.
export async function inflate(figures) {
  for (const { dataset } of document.querySelectorAll(figures)) {
    if (dataset.tape.startsWith("{")) continue;
    const bytes = Uint8Array.from(atob(dataset.tape), char => char.charCodeAt());
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    dataset.tape = await new Response(stream).text();
  }
}
