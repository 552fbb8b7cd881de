/* What is seen. It reads the course and writes the page; it decides nothing and keeps nothing. */

import { isTest, pace } from "./clock.js";

const KICKERS = { check: "Before you start", get_ready: "Get ready", switch: "Change sides", rest: "Rest" };
const SIDES = { left: "Left side", right: "Right side", both: "" };
const PHASES = { down: "Down", hold: "Hold", up: "Up" };
const SOUNDS = { voice: "Voice", beeps: "Beeps", off: "Silent" };
const STATES = { finished: "Finished", paused: "Paused", waiting: "Ready when you are" };
const ENDINGS = {
  done: ["Well done", "That was the whole workout."],
  stopped: ["Workout ended", "What you did is kept."],
  unwell: ["Workout ended", "Sit or lie down and rest. Get help at once if you notice any of these:"],
};
const KG_PER_LB = 0.45359237;

export const byId = (id) => document.getElementById(id);

/** An element with properties (those of `dataset` are added) and children. */
export function make(tag, { dataset, ...properties }, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, dataset);
  element.append(...children);
  return element;
}

export const sideText = (side) => SIDES[side];

/** The mass is that of one implement, in the person's unit. */
export function loadText(load, { units, load_names: names }) {
  if (!load) return "No load";
  const name = names[load.kind];
  if (load.band_level) return `${name}, ${load.band_level}`;
  if (!load.mass_kg) return name;
  const [mass, unit] = units === "imperial" ? [load.mass_kg / KG_PER_LB, "lb"] : [load.mass_kg, "kg"];
  return `${name}, ${load.count > 1 ? `${load.count} × ` : ""}${Math.round(mass * 10) / 10} ${unit}`;
}

/** One a page. `show` when the step or the state is new, `tick` when time has gone on. */
export class Screen {
  #data;
  #step = null;
  #fills = [];
  #figure;

  constructor(data, figure) {
    this.#data = data;
    this.#figure = figure;
    put("begin-title", data.workout.title);
  }

  show(course, { canSwap }) {
    const { step, state } = course;
    const place = { state, view: viewOf(course), stepKey: step.key, stepKind: step.kind };
    Object.assign(byId("player").dataset, place);
    put("kicker", state === "paused" ? "Paused" : KICKERS[step.kind] ?? "");
    if (step !== this.#step) this.#enter(step, course.steps);
    this.#figure.show(course);
    buttons(course, canSwap);
    if (course.ended) this.#ending(course.ended);
    this.tick(course);
  }

  #enter(step, steps) {
    this.#step = step;
    put("block", step.block_title);
    put("item", itemText(steps, step));
    put("name", headline(step));
    put("then", thenText(step));
    list("facts", facts(step, this.#data));
    list("lines", step.lines);
    this.#strip(step);
  }

  tick(course) {
    const { step, left_s, elapsed_s, length_s } = course;
    const at = step.reps ? pace(step, elapsed_s) : { phase: 0, share: length_s ? elapsed_s / length_s : 0 };
    const number = step.reps ? String(at.rep) : clockFace(left_s);
    put("count", number);
    byId("count").dataset.long = number.length > 3;
    put("of", step.reps && !isTest(step) ? `of ${step.reps}` : "");
    const phase = step.reps ? step.rep_phases[at.phase][0] : step.kind;
    byId("move").dataset.phase = phase;
    put("phase", PHASES[phase] ?? "");
    put("turn", at.turn ? "other side" : "");
    this.#fill(at);
    progress(course);
    const now = step.reps && !isTest(step) ? `${number} of ${step.reps}` : number;
    document.title = `${STATES[course.state] ?? now} · ${headline(step)}`;
  }

  /** What is said now: a line that it repeats stands out, and only what is not there yet is written anew. */
  caption(text) {
    const lines = [...byId("lines").children];
    const said = lines.filter((line) => text.includes(line.textContent));
    for (const line of lines) line.classList.toggle("said", said.includes(line));
    const isHeadline = this.#step.kind !== "work" && text.includes(moveName(this.#step));
    put("spoken", said.length || isHeadline ? "" : text);
  }

  announce({ step, ended }) {
    const seconds = step.seconds ? `${Math.round(step.seconds)} seconds` : "";
    const amount = step.reps ? `${step.reps} repetitions` : seconds;
    const parts = [KICKERS[step.kind], headline(step), SIDES[step.side], setText(step), amount];
    put("announce", ended ? ENDINGS[ended].join(". ") : parts.filter(Boolean).join(", "));
  }

  sound(mode) {
    put("voice", SOUNDS[mode]);
  }

  /** An empty sentence takes the notice away; `about` keeps apart those of different origin. */
  notice(about, sentence) {
    put(`notice-${about}`, sentence);
  }

  outbox({ waiting, refused, trouble, isKept }) {
    const sets = waiting === 1 ? "1 set is" : `${waiting} sets are`;
    const kept = isKept ? "kept safe on this device." : "kept only in this page: please leave it open.";
    this.notice("outbox", trouble && waiting ? `${trouble} ${sets} ${kept}` : "");
    this.notice("refused", refused.length ? `Not accepted yet: ${refused.join(" ")}` : "");
  }

  #ending(ended) {
    const [title, sentence] = ENDINGS[ended];
    put("ending", title);
    put("ending-text", sentence);
    list("ending-list", ended === "unwell" ? this.#data.stop_signals.help : []);
  }

  #strip(step) {
    const parts = step.reps ? step.rep_phases : [[step.kind, 1]];
    this.#fills = parts.map(() => make("i", {}));
    const segments = parts.map(([phase], at) => make("span", { dataset: { phase } }, this.#fills[at]));
    for (const [at, segment] of segments.entries()) segment.style.flexGrow = parts[at][1];
    byId("strip").replaceChildren(...segments);
  }

  #fill({ phase, share }) {
    for (const [at, fill] of this.#fills.entries()) {
      const full = at === phase ? Math.min(1, share) : Number(at < phase);
      fill.style.transform = `scaleX(${full.toFixed(3)})`;
    }
  }
}

function put(id, text) {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}

function list(id, sentences) {
  byId(id).replaceChildren(...sentences.map((sentence) => make("li", {}, sentence)));
}

function viewOf({ state, begun, step }) {
  if (state === "finished") return "finish";
  if (!begun) return "begin";
  return step.kind === "check" ? "check" : "move";
}

function buttons({ step, state, extendable }, canSwap) {
  const isLed = state === "running" || state === "paused";
  put("pause", state === "paused" ? "Continue" : "Pause");
  byId("pause").disabled = !isLed;
  byId("skip").disabled = !isLed;
  byId("done").disabled = !isLed || step.kind !== "work";
  byId("extend").disabled = !isLed || !extendable;
  byId("swap").disabled = state === "finished" || !canSwap;
}

function progress({ steps, index, left_s }) {
  const ahead_s = index < steps.length ? left_s + total_s(steps.slice(index + 1)) : 0;
  put("minutes", `${Math.ceil(ahead_s / 60)} min left`);
  byId("whole").value = 1 - ahead_s / total_s(steps);
}

const total_s = (steps) => steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);

const isBeforeNext = (step) => step.kind === "rest" && step.next_name !== "";

const moveName = (step) => (isBeforeNext(step) ? step.next_name : step.name);

const headline = (step) => (isBeforeNext(step) ? `Next: ${step.next_name}` : step.name);

const setText = ({ sets, set_number }) => (sets > 1 ? `Set ${set_number} of ${sets}` : "");

function facts(step, data) {
  if (step.kind === "rest" || step.kind === "check") return [];
  return [SIDES[step.side], setText(step), step.load && loadText(step.load, data), leaveText(step)].filter(Boolean);
}

/** What the plan wants to be left in the last set; in the others it comes by itself. */
function leaveText({ rir, set_number, sets, to_the_end: toTheEnd }) {
  if (toTheEnd) return "To the last clean one, then Done";
  return rir && set_number === sets ? `Stop with ${rir} left` : "";
}

/** "3 of 8": which of the block's moves this is. */
function itemText(steps, { item, block_title: title }) {
  const items = [...new Set(steps.filter((step) => step.block_title === title).map((step) => step.item))];
  return items.length > 1 ? `${items.indexOf(item) + 1} of ${items.length}` : "";
}

function thenText({ kind, name, next_name: next }) {
  return kind === "work" && next && next !== name ? `Then: ${next}` : "";
}

/** Seconds count down to 0; from a hundred on they are told in minutes. */
function clockFace(left_s) {
  const seconds = Math.ceil(left_s);
  if (seconds < 100) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
