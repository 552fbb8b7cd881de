/* Where landmarks come from. Both sources have `start`, `stop` and `aspect`, and call `seen(frame)` with
   { time_s, landmarks }: seconds on a clock of their own, and 132 numbers, null where nobody was seen. */

import { framesOf } from "./recording.js";

const WIDTH = 640;
const HEIGHT = 480;
const FRAME_MS = 1000 / 30;
const NO_CAMERA = {
  NotAllowedError: "The camera was not allowed. You can allow it in the settings of the browser for this page.",
  NotFoundError: "This device has no camera.",
  NotReadableError: "Another program uses the camera. Close it and try again.",
};
const NOT_SECURE = "The browser gives the camera to secure pages only: open Gluteus at localhost or over https.";
const NO_WASM = "This browser cannot run the part that finds your body (WebAssembly).";
const NO_MODEL = "The part that finds your body could not be loaded.";

/** What keeps the camera from counting; the sentence is for the person. */
export class Unable extends Error {}

/** The device's own camera, and the worker that finds the body in its pictures. */
export class CameraSource {
  #worker = null;
  #stream = null;
  #pace = new Pace();

  constructor(video, model) {
    Object.assign(this, { video, model, seen: () => {} });
  }

  get aspect() {
    return this.video.videoWidth / this.video.videoHeight;
  }

  /** Resolves when landmarks begin to come. Throws Unable. */
  async start() {
    if (!("WebAssembly" in window)) throw new Unable(NO_WASM);
    if (!navigator.mediaDevices) throw new Unable(NOT_SECURE);
    const worker = this.#begin();
    try {
      this.#stream = await camera();
      this.video.srcObject = this.#stream;
      await this.video.play();
      await worker;
    } catch (error) {
      this.stop();
      throw error;
    }
    this.#next();
  }

  stop() {
    this.#worker?.terminate();
    this.#worker = null;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = this.video.srcObject = null;
  }

  #begin() {
    this.#worker = new Worker(new URL("./detector.js", import.meta.url), { type: "module" });
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Unable(NO_MODEL));
      this.#worker.addEventListener("error", fail);
      this.#worker.addEventListener("message", ({ data }) => {
        if (data.failed) fail();
        else if (data.started) resolve();
        else this.#answered(data);
      });
      this.#worker.postMessage({ model: this.model });
    });
  }

  /** One picture is looked at and one may wait for it; those that come meanwhile are never seen. */
  #next() {
    this.video.requestVideoFrameCallback(async (now_ms, { mediaTime }) => {
      if (this.#pace.isTime(now_ms)) await this.#look(mediaTime * 1000, now_ms);
      if (this.#stream) this.#next();
    });
  }

  async #look(at_ms, now_ms) {
    this.#pace.taken(now_ms);
    const picture = await createImageBitmap(this.video).catch(() => null);
    if (!picture || !this.#worker) return this.#pace.lost();
    this.#worker.postMessage({ picture, at_ms }, [picture]);
  }

  #answered({ at_ms, took_ms, landmarks }) {
    this.#pace.answered(performance.now(), took_ms);
    this.seen({ time_s: at_ms / 1000, landmarks });
  }
}

/** When to take the next picture: so early that the worker never waits for it, so late that it is not old. */
class Pace {
  #underWay = 0;               // pictures without an answer: one that is looked at, one that waits
  #since_ms = 0;               // when the worker came to the first of them
  #usual_ms = 0;               // that it needs for one

  isTime(now_ms) {
    if (!this.#underWay) return true;
    return this.#underWay === 1 && now_ms + FRAME_MS > this.#since_ms + this.#usual_ms;
  }

  taken(now_ms) {
    if (!this.#underWay) this.#since_ms = now_ms;
    this.#underWay += 1;
  }

  lost() {
    this.#underWay -= 1;
  }

  answered(now_ms, took_ms) {
    this.#underWay -= 1;
    this.#since_ms = now_ms;
    this.#usual_ms += (took_ms - this.#usual_ms) / 10;
  }
}

/** A recording instead of a camera, for tests and for looking at a set again: frames come at their times. */
export class RecordingSource {
  #timer = null;

  constructor(url) {
    Object.assign(this, { url, aspect: 1, seen: () => {} });
  }

  /** Throws Unable where there is no recording. */
  async start() {
    const { aspect, frames } = await fetch(this.url).then((answer) => answer.text()).then(framesOf).catch(() => {
      throw new Unable("This recording cannot be read.");
    });
    this.aspect = aspect;
    const from_ms = performance.now();
    const play = () => {
      const now_s = (performance.now() - from_ms) / 1000;
      while (frames.length && frames[0].time_s <= now_s) this.seen(frames.shift());
    };
    this.#timer = setInterval(play, 1000 / 30);
  }

  stop() {
    clearInterval(this.#timer);
  }
}

/** The camera, or the recording that "#recording=blob:..." in the page's address names. */
export function sourceFor(video, model) {
  const url = new URLSearchParams(location.hash.slice(1)).get("recording");
  return url ? new RecordingSource(url) : new CameraSource(video, model);
}

async function camera() {
  const video = { facingMode: "user", width: { ideal: WIDTH }, height: { ideal: HEIGHT }, frameRate: { ideal: 30 } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    throw new Unable(NO_CAMERA[error.name] ?? "The camera cannot be used.");
  }
}
