// A tape that Python deflated is JSON again; one that it left alone, or that is none, stays as it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { inflate } from "../../helpers/live_graph/js/inflate.js";

test("a deflated tape becomes what it was, and others stay", async () => {
  const large = JSON.stringify({ nodes: Array(3000).fill("∂J/∂x₁₂ −3") }), small = '{"nodes":[]}';
  const hosts = [large, small, "no tape"].map(tape => ({ dataset: { tape } }));
  hosts[0].dataset.tape = deflateSync(large).toString("base64");
  globalThis.document = { querySelectorAll: () => hosts };

  await inflate("[data-live-graph]");

  assert.deepEqual(hosts.map(({ dataset }) => dataset.tape), [large, small, "no tape"]);
});
