// The tapes of large figures are deflated; the browser's own stream reads them. One that it cannot read stays as it is.
export const inflate = figures => Promise.allSettled([...document.querySelectorAll(figures)].map(read));

async function read({ dataset }) {
  if (dataset.tape.startsWith("{")) return;
  const bytes = Uint8Array.from(atob(dataset.tape), char => char.charCodeAt());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  dataset.tape = await new Response(stream).text();
}
