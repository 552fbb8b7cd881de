/* Whether a figure may move here: it is wanted, and the browser can. */

let hasCard = null;   // asked for once: every answer costs a context

/** People who asked for less motion, or to save data, keep the stills. */
export const wantsStillness = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function canMove() {
  if (wantsStillness() || navigator.connection?.saveData) return false;
  hasCard ??= probe();
  return hasCard;
}

function probe() {
  const card = document.createElement("canvas").getContext("webgl2");
  card?.getExtension("WEBGL_lose_context")?.loseContext();
  return card !== null;
}
