/* What of the camera is seen: the picture with the skeleton, the count, the ranges, one sentence. */

import { byId, make } from "../player/screen.js";
import { Overlay } from "./overlay.js";

const SURE = 0.8;
const HARDLY = 0.5;
const GRADES = { full: "full range", ok: "good range", shallow: "small range" };

/** One a page. It shows what it is told and decides nothing. */
export class CameraView {
  #overlay = new Overlay(byId("camera-overlay"));

  get video() {
    return byId("camera-video");
  }

  open() {
    byId("player").dataset.camera = "on";
    byId("camera-button").ariaPressed = "true";
    this.say("Waking the camera…");
  }

  close() {
    delete byId("player").dataset.camera;
    byId("camera-button").ariaPressed = "false";
    this.#overlay.draw(null, 1);
  }

  skeleton(landmarks, aspect) {
    this.#overlay.draw(landmarks, aspect);
  }

  /** Before a set nothing is counted; a new one begins at nought. */
  begin(isCounted) {
    byId("camera").dataset.counts = isCounted;
    byId("camera-count").textContent = "0";
    byId("camera-sure").textContent = "";
    byId("camera-last").textContent = "";
    byId("camera-ranges").replaceChildren();
    this.log([]);
    this.fraction(0);
  }

  fraction(fraction) {
    const share = Math.min(1, Math.max(0, fraction));
    byId("camera-meter").value = share;
  }

  attempt({ reps, confidence, not_counted: why, range, grade, looks_like: mistake }) {
    byId("camera-count").textContent = reps;
    byId("camera-sure").textContent = sureness(confidence);
    const last = why ? `Not counted: ${why}.` : `Last: ${GRADES[grade]}.`;
    byId("camera-last").textContent = mistake ? `${last} Looks like: ${mistake}` : last;
    const bar = make("i", { dataset: { grade: why ? "none" : grade } });
    bar.style.height = `${Math.min(1, why ? 0.25 : range) * 100}%`;
    byId("camera-ranges").append(bar);
  }

  /** What a set came to; `reach_percent` null where the camera could not tell how far it went. */
  total(reps, confidence, reach_percent) {
    byId("camera-count").textContent = reps;
    byId("camera-sure").textContent = sureness(confidence);
    byId("camera-last").textContent = reach_percent === null ? "" : `You went ${reach_percent} % of the figure’s range.`;
  }

  say(sentence) {
    const place = byId("camera-hint");
    if (place.textContent !== sentence) place.textContent = sentence;
  }

  /** What was said in a set that is over, and why. */
  log(said) {
    const lines = said.map(({ text, why }) => make("li", { textContent: why ? `${text} (Looked like: ${why})` : text }));
    byId("camera-log").replaceChildren(...lines);
    byId("camera-log").hidden = !lines.length;
  }

  /** Offers what was seen of a set; `asFile` makes { name, text } when it is asked for. */
  offer(asFile) {
    const button = byId("camera-save");
    button.hidden = false;
    button.onclick = () => save(asFile());
  }
}

const sureness = (confidence) => (confidence >= SURE ? "sure" : confidence >= HARDLY ? "fairly sure" : "not sure");

function save({ name, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  make("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
}

/** Explains and asks; true where the camera is wanted. `view` is how the next move is seen best. */
export function askForCamera(view) {
  const dialog = byId("camera-dialog");
  dialog.dataset.view = view;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "on"), { once: true });
  });
}
