/* A module worker: pictures in, 33 landmarks out. The picture goes nowhere else.

   It works on one picture at a time, in their order; whoever sends pictures lets no more than one wait. */

import { PoseLandmarker } from "../../vendor/mediapipe/vision_bundle.mjs";

const VENDOR = new URL("../../vendor/mediapipe/", import.meta.url).href;
const FILES = {
  wasmLoaderPath: `${VENDOR}vision_wasm_module_internal.js`,
  wasmBinaryPath: `${VENDOR}vision_wasm_module_internal.wasm`,
};
const MEASURED_MS = 2000;
const WARM_UP = 3;             // pictures, which take longer than those after them
const FULL_WITHIN_MS = 12;     // so quick with the lite model, a device has time for the full one
const NUMBERS = 4;             // of a landmark: x, y, z, visibility

let landmarker = null;
let times_ms = [];
let began_ms = 0;
let mayChange = false;         // to the full model, after two seconds of measuring

const make = (model) => PoseLandmarker.createFromOptions(FILES, {
  baseOptions: { modelAssetPath: `${VENDOR}pose_landmarker_${model}.task`, delegate: "CPU" },
  runningMode: "VIDEO",
  numPoses: 1,
});

/** `model` is "lite", "full", or "auto": lite, and full after it where the device is quick. */
async function start(model) {
  landmarker = await make(model === "full" ? "full" : "lite");
  mayChange = model === "auto";
  postMessage({ started: model === "full" ? "full" : "lite" });
}

function detect(picture, at_ms) {
  const from_ms = performance.now();
  const { landmarks: [body] } = landmarker.detectForVideo(picture, at_ms);
  picture.close();
  const took_ms = performance.now() - from_ms;
  const landmarks = body ? packed(body) : null;
  postMessage({ at_ms, took_ms, landmarks }, landmarks ? [landmarks.buffer] : []);
  if (mayChange) measure(took_ms, from_ms);
}

function packed(body) {
  const landmarks = new Float32Array(body.length * NUMBERS);
  for (const [number, { x, y, z, visibility }] of body.entries()) {
    landmarks.set([x, y, z, visibility], number * NUMBERS);
  }
  return landmarks;
}

async function measure(took_ms, now_ms) {
  began_ms ||= now_ms;
  times_ms.push(took_ms);
  if (now_ms - began_ms < MEASURED_MS) return;
  mayChange = false;
  const usual_ms = times_ms.slice(WARM_UP).sort((one, other) => one - other)[(times_ms.length - WARM_UP) >> 1];
  if (!(usual_ms <= FULL_WITHIN_MS)) return;
  const lite = landmarker;
  landmarker = await make("full");   // the lite one goes on until it is there
  lite.close();
  postMessage({ started: "full" });
}

addEventListener("message", ({ data }) => {
  if (data.picture) return detect(data.picture, data.at_ms);
  start(data.model).catch((error) => postMessage({ failed: String(error) }));
});
