/* The figure of an exercise's page: its still is there already, and moves once it is looked at.

   Where motion is not wanted the stills stand side by side (css/figure.css); without WebGL, or where data is to be
   saved, they follow one another. */

import { canMove, wantsStillness } from "./able.js";
import { Crossfade } from "./crossfade.js";

const TURN_DEG = 45;
const SLOW = 0.5;
const DRAG_DEG_PER_PX = 0.6;

const byId = (id) => document.getElementById(id);

/** Time that both figures of a comparison follow, so that right and wrong go together. */
class OwnTime {
  speed = 1;
  runs = true;
  #elapsed_s = 0;
  #since_ms = performance.now();

  at() {
    const now_ms = performance.now();
    if (this.runs) this.#elapsed_s += ((now_ms - this.#since_ms) / 1000) * this.speed;
    this.#since_ms = now_ms;
    return { elapsed_s: this.#elapsed_s };
  }
}

/** One a page: the stage, what stands on it, and its buttons. */
class Panel {
  #figure = byId("figure");
  #stage = byId("figure-right");
  #other = byId("figure-wrong");
  #data = JSON.parse(byId("motion").textContent);
  #time = new OwnTime();
  #moving = [];
  #turned_deg = 0;
  #mistake = 0;
  #faced_deg = 0;

  async start() {
    const isMoving = canMove() && await this.#move(this.#stage, this.#data.right).catch(inWords);
    if (!isMoving) this.#moving = [new Crossfade(this.#stage)];
    this.#figure.classList.toggle("stands", !isMoving);
    this.#wire();
    this.#play(true);
    this.#figure.classList.add("ready");
  }

  async #move(stage, source) {
    const { MovingFigure } = await import("./moving.js");
    const figure = new MovingFigure(stage, source);
    await figure.ready;
    figure.follow(() => this.#time.at());
    this.#moving.push(figure);
    return figure;
  }

  #wire() {
    const deeds = {
      "figure-play": () => this.#play(!this.#time.runs),
      "figure-slow": (button) => { this.#time.speed = toggled(button) ? SLOW : 1; },
      "figure-mirror": (button) => { this.#figure.dataset.side = toggled(button) ? "left" : "right"; },
      "figure-turn": () => this.#turn(TURN_DEG),
      "figure-mistake": (button) => this.#compare(toggled(button)),
      "figure-next": () => this.#next(),
    };
    for (const [id, deed] of Object.entries(deeds)) {
      byId(id)?.addEventListener("click", ({ currentTarget }) => deed(currentTarget));
    }
    this.#figure.addEventListener("keydown", (event) => this.#press(event));
    for (const stage of [this.#stage, this.#other]) if (stage) this.#dragOn(stage);
  }

  #play(runs) {
    this.#time.at();
    this.#time.runs = runs;
    byId("figure-play").textContent = runs ? "Pause" : "Play";
    for (const figure of this.#moving) runs ? figure.play() : figure.pause();
  }

  /** Positive turns the figure to its own left, as it is seen; in a mirror it is the other way round. */
  #turn(by_deg) {
    const seen_deg = this.#figure.dataset.side === "left" ? -by_deg : by_deg;
    this.#turned_deg += seen_deg;
    for (const figure of this.#moving) figure.turn(seen_deg);
  }

  #press(event) {
    const by_deg = { ArrowLeft: -15, ArrowRight: 15 }[event.key];
    if (!by_deg || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#turn(by_deg);
  }

  #dragOn(stage) {
    let from = null;
    stage.addEventListener("pointerdown", (event) => {
      from = event.clientX;
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener("pointermove", ({ clientX }) => {
      if (from === null) return;
      this.#turn((from - clientX) * DRAG_DEG_PER_PX);
      from = clientX;
    });
    for (const end of ["pointerup", "pointercancel"]) stage.addEventListener(end, () => { from = null; });
  }

  #compare(isWanted) {
    this.#figure.classList.toggle("compares", isWanted);
    byId("figure-next")?.toggleAttribute("hidden", !isWanted);
    if (isWanted) return this.#show(0);
    this.#leave();
    this.#face(0);
  }

  #next() {
    return this.#show((this.#mistake + 1) % this.#data.wrong.length);
  }

  async #show(number) {
    this.#leave();
    this.#mistake = number;
    const { source, says, cue, still, turned_deg } = this.#data.wrong[number];
    const picture = this.#other.querySelector("img");
    Object.assign(picture, { src: still, alt: `Wrong: ${says}` });
    this.#face(turned_deg);
    byId("figure-says").textContent = says;
    byId("figure-cue").textContent = cue;
    if (!canMove()) return;
    await picture.decode().catch(inWords);
    const figure = await this.#move(this.#other, source).catch(inWords);
    if (!figure) return;
    figure.turn(this.#turned_deg);
    const [right] = this.#moving;
    right.beside(figure);
    figure.beside(right);
    if (this.#time.runs) figure.play();
  }

  /** The right way is looked at from where the mistake shows. */
  #face(turned_deg) {
    this.#moving[0].turn(turned_deg - this.#faced_deg);
    this.#faced_deg = turned_deg;
  }

  #leave() {
    this.#moving[0].beside(null);
    for (const figure of this.#moving.splice(1)) figure.dispose();
  }
}

/** Where moving fails, the stills do; whoever develops may know why. */
const inWords = (error) => console.info("The figure stands still.", error);

/** A button with two states turns to the other one; whether it is pressed now. */
function toggled(button) {
  const isPressed = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", isPressed);
  return isPressed;
}

/** After the first paint, and only where somebody looks. */
function whenSeen(element, deed) {
  const watcher = new IntersectionObserver((changes) => {
    if (!changes.at(-1).isIntersecting) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(deed));
  });
  watcher.observe(element);
}

if (!wantsStillness()) whenSeen(byId("figure"), () => new Panel().start());
