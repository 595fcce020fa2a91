// The tapes of large figures are deflated; the browser's own stream reads them. One that it cannot read stays as it is.
export const inflate = figures => Promise.allSettled(Array.from(document.querySelectorAll(figures), async host => {
  const { tape } = host.dataset;
  if (tape.startsWith("{")) return;
  const bytes = Uint8Array.from(atob(tape), char => char.charCodeAt());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  host.dataset.tape = await new Response(stream).text();
}));
