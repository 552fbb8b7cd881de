/* One figure that moves on a canvas, over the still that stood there first. */

import {
  ColorManagement, LinearSRGBColorSpace, Quaternion, Scene, Vector3, WebGLRenderer,
} from "../../vendor/three/three.module.min.js";
import { drawsInSoftware } from "./able.js";
import { Body } from "./body.js";
import { Clip } from "./clip.js";
import { pieceIn } from "./mesh.js";
import { Props } from "./props.js";
import { View } from "./view.js";

const LONGEST_STEP_S = 0.1;   // a tab that slept does not jump
const BREATH_S = 4.3;         // fourteen breaths a minute, as somebody breathes who holds a stretch
const OUTLINE_M = 0.004;      // as thick as that of the stills
const LEAST_OUTLINE_PX = 0.9;
const MOST_PIXELS_PER_PX = 2;
const SLOW_FRAME_MS = 60;      // without a graphics card: fewer pixels then
const SLOW_FRAMES = 8;
const FEWEST_PIXELS_PER_PX = 0.7;   // soft and in motion shows more than sharp and stuttering; less saves nothing
const EVERY_NTH_FRAME = 5;    // is looked at to see how much room the movement takes

ColorManagement.enabled = false;   // colours are what the stylesheet and the stills say

const files = new Map();      // what was asked for once, by address

/** Fetches an answer once a page; a failure may be tried again. */
function fetched(url, read) {
  if (!files.has(url)) {
    const answer = fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      return read(response);
    });
    answer.catch(() => files.delete(url));
    files.set(url, answer);
  }
  return files.get(url);
}

const asClip = (response) => response.json();
const asPiece = async (response) => pieceIn(await response.arrayBuffer());

/** The clip and the pieces of a body that it needs: `mesh` is an address with "PIECE" where a name goes. */
export async function load({ mesh, clip, look }) {
  const told = await fetched(clip, asClip);
  const names = ["body", "head", `hair_${look.hair}`, `hands_${told.hands}`];
  const pieces = await Promise.all(names.map((name) => fetched(mesh.replace("PIECE", name), asPiece)));
  return { told, pieces };
}

/** Moves the figure of `source` ({ mesh, clip, look }) in an element that holds its still.

      loading --play--> playing <--pause, play--> paused --dispose--> gone

    `ready` resolves when it can be seen, and fails where there is no WebGL or a file is missing. */
export class MovingFigure {
  speed = 1;
  #element;
  #canvas = document.createElement("canvas");
  #renderer;
  #scene = new Scene();
  #body;
  #clip;
  #props;
  #view;
  #time_s = 0;
  #breathing_s = 0;
  #last_ms = 0;
  #request = 0;
  #density = Math.min(devicePixelRatio, MOST_PIXELS_PER_PX);
  #slowFrames = 0;
  #isPlaying = false;
  #isVisible = true;
  #clock = null;
  #watchers = [];
  #pelvis = new Vector3();
  #turns = [];

  constructor(element, source) {
    this.#element = element;
    this.ready = load(source).then(({ told, pieces }) => this.#begin(told, pieces, source.look.colours));
  }

  get isPlaying() {
    return this.#isPlaying;
  }

  play() {
    this.#isPlaying = true;
    this.#wake();
    return this;
  }

  pause() {
    this.#isPlaying = false;
  }

  /** Follows `at()`, which gives the pace of a running set, instead of its own time; null lets it go again. */
  follow(at) {
    this.#clock = at;
    this.#wake();
  }

  turn(by_deg) {
    this.#view?.turn(by_deg);
    this.#wake();
  }

  /** Seen as large as another figure that stands beside it, which is told the same; null lets it go. */
  beside(other) {
    this.#view.beside(other && other.#view);
    this.#draw();
  }

  /** Frees the graphics card; the still is seen again. */
  dispose() {
    this.#isPlaying = false;
    cancelAnimationFrame(this.#request);
    for (const watcher of this.#watchers) watcher.disconnect();
    this.#canvas.remove();
    this.#element.classList.remove("moves");
    this.#body?.dispose();
    this.#props?.dispose();
    this.#renderer?.dispose();
    this.#renderer?.forceContextLoss();
    this.#renderer = null;
  }

  #begin(told, pieces, colours) {
    this.#clip = new Clip(told);
    this.#time_s = this.#clip.begins_s;   // where the still is
    this.#turns = Array.from({ length: this.#clip.jointCount }, () => new Quaternion());
    this.#renderer = new WebGLRenderer({
      canvas: this.#canvas, antialias: !drawsInSoftware(), alpha: true, stencil: true,
    });
    this.#renderer.outputColorSpace = LinearSRGBColorSpace;
    this.#body = new Body(pieces, colours, told.muscles);
    this.#props = new Props(told.props, told.view.aim_m);
    for (const { joint, ...block } of told.held) this.#body.carry(joint, this.#props.box(block));
    this.#scene.add(this.#body.group, this.#props.group);
    this.#view = new View(told.view);
    this.#view.hold(this.#room());
    this.#show();
    this.#watch();
    this.#draw();
    this.#element.classList.add("moves");
    this.#wake();
  }

  #show() {
    const still = this.#element.querySelector("img");
    this.#canvas.setAttribute("role", "img");
    this.#canvas.setAttribute("aria-label", this.#element.dataset.alt || still.alt);
    this.#canvas.addEventListener("webglcontextlost", () => this.dispose(), { once: true });
    this.#element.append(this.#canvas);
  }

  /** Where the skin goes in the whole clip. */
  #room() {
    const places = [];
    for (let frame = 0; frame < this.#clip.frames; frame += EVERY_NTH_FRAME) {
      this.#clip.read(frame / this.#clip.fps, this.#pelvis, this.#turns);
      this.#body.take(this.#pelvis, this.#turns, 0);
      places.push(...this.#body.skin());
    }
    return places;
  }

  #watch() {
    const seen = new IntersectionObserver((changes) => {
      this.#isVisible = changes.at(-1).isIntersecting;   // a busy page tells several at once
      this.#wake();
    });
    const sized = new ResizeObserver(() => {
      this.#resize();
      this.#draw();
    });
    seen.observe(this.#element);
    sized.observe(this.#element);
    this.#watchers = [seen, sized];
    this.#resize();
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#element;
    if (!width || !height) return;
    const density = this.#density;
    const still = stillIn(this.#element, width, height);
    const { width: units, pixels_per_m } = this.#clip.view;
    const perMetre_px = (still.width / units) * pixels_per_m * density;
    this.#renderer.setPixelRatio(density);
    this.#renderer.setSize(width, height, false);
    this.#body.resize(width * density, height * density, Math.max(LEAST_OUTLINE_PX * Math.max(1, density), OUTLINE_M * perMetre_px));
    this.#view.resize(width, height, still);
  }

  #wake() {
    if (!this.#renderer || this.#request || !this.#isVisible) return;
    this.#last_ms = performance.now();
    this.#request = requestAnimationFrame((now_ms) => this.#frame(now_ms));
  }

  #frame(now_ms) {
    this.#request = 0;
    const by_s = Math.min(LONGEST_STEP_S, Math.max(0, now_ms - this.#last_ms) / 1000);
    this.#spare(now_ms - this.#last_ms);
    this.#last_ms = now_ms;
    const turned = this.#view.advance(by_s);
    if (this.#isPlaying) this.#advance(by_s);
    if (turned || this.#isPlaying) this.#draw();
    if ((turned || this.#isPlaying) && this.#isVisible) {
      this.#request = requestAnimationFrame((later_ms) => this.#frame(later_ms));
    }
  }

  /** Frames that take long for some time get fewer pixels. */
  #spare(took_ms) {
    this.#slowFrames = took_ms > SLOW_FRAME_MS ? this.#slowFrames + 1 : 0;
    if (this.#slowFrames < SLOW_FRAMES || this.#density <= FEWEST_PIXELS_PER_PX) return;
    this.#slowFrames = 0;
    this.#density = Math.max(FEWEST_PIXELS_PER_PX, this.#density * 0.7);
    this.#resize();
  }

  #advance(by_s) {
    const at = this.#clock?.();
    this.#breathing_s += by_s;
    if (at?.phases) this.#time_s = this.#clip.moment(at);
    else if (at) this.#time_s = this.#clip.begins_s + at.elapsed_s;
    else this.#time_s += by_s * this.speed;
  }

  #draw() {
    if (!this.#renderer) return;
    this.#clip.read(this.#time_s, this.#pelvis, this.#turns);
    const breath = Math.sin((2 * Math.PI * this.#breathing_s) / BREATH_S);
    this.#body.take(this.#pelvis, this.#turns, breath);
    const { right, towards } = this.#view.place();
    this.#body.seenFrom(right, towards);
    this.#renderer.render(this.#scene, this.#view.camera);
  }
}

/** Where the first still lies in the element, in CSS pixels: its box less what "contain" leaves free. */
function stillIn(element, width, height) {
  const still = element.querySelector("img");
  const box = still.getBoundingClientRect();
  const around = element.getBoundingClientRect();
  if (!box.width || !still.naturalWidth) return { left: 0, top: 0, width, height };
  const scale = Math.min(box.width / still.naturalWidth, box.height / still.naturalHeight);
  const shown = still.naturalWidth * scale;
  return {
    left: box.left - around.left - element.clientLeft + (box.width - shown) / 2,
    top: box.top - around.top - element.clientTop + (box.height - still.naturalHeight * scale) / 2,
    width: shown,
  };
}
