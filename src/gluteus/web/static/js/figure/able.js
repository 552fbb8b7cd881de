/* Whether a figure may move here: it is wanted, and the browser can. */

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

let card = null;   // asked for once: every answer costs a context

/** People who asked for less motion, or to save data, keep the stills. */
export const wantsStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function canMove() {
  if (wantsStillness() || navigator.connection?.saveData) return false;
  return probe().isThere;
}

/** Whether the processor has to draw: smooth edges would then cost half of the frames. */
export const drawsInSoftware = () => probe().isSoftware;

function probe() {
  card ??= asked();
  return card;
}

function asked() {
  const context = document.createElement("canvas").getContext("webgl2");
  const info = context?.getExtension("WEBGL_debug_renderer_info");
  const name = info ? context.getParameter(info.UNMASKED_RENDERER_WEBGL) : "";
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return { isThere: context !== null, isSoftware: SOFTWARE.test(name) };
}
