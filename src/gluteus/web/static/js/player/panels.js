/* What asks the person something: the log after a set, the check before a step, the dialogs. */

import { byId, loadText, make, sideText } from "./screen.js";

const RIR = ["0", "1", "2", "3", "4", "5+"];   // repetitions in reserve
const GROUPS = { easier: "Easier", harder: "Harder", same: "Same kind" };

/** The sets to write down now: both sides of the set just finished, in the main part only. */
export function toWriteDown({ steps, index, step }) {
  const last = steps[index - 1];
  const isTime = index === steps.length || step.kind === "rest" || step.kind === "get_ready";
  if (!isTime || last?.kind !== "work" || last.block !== "main") return [];
  const isSameSet = ({ kind, item, set_number }) =>
    kind === "work" && item === last.item && set_number === last.set_number;
  return steps.filter(isSameSet);
}

/** One a page. Every touch is an edit that is sent at once. */
export class LogPanel {
  #form = byId("log");
  #shown = "";
  #outputs = new Map();   // step.key -> where its repetitions stand

  constructor(log, data) {
    Object.assign(this, { log, data });
    this.#form.addEventListener("submit", (event) => event.preventDefault());
  }

  show(steps) {
    const sets = steps.filter((step) => this.log.of(step));
    const shown = sets.map((step) => step.key).join();
    if (shown === this.#shown) return;   // rebuilding would take the focus away from the person
    this.#shown = shown;
    const rows = sets.length ? this.#rows(sets) : [];
    this.#form.hidden = !rows.length;
    if (rows.length) this.#form.replaceChildren(make("h2", {}, titleOf(sets[0])), ...rows);
  }

  /** The camera has counted: its number takes the place of the planned one. */
  refresh(step) {
    const output = this.#outputs.get(step.key);
    if (output) output.textContent = this.log.of(step).reps;
  }

  #rows(sets) {
    const counted = sets.filter((step) => step.reps);
    return [
      ...counted.map((step) => this.#repsRow(step)),
      ...this.#loadRow(sets),
      ...(counted.length ? [this.#rirRow(sets)] : []),
    ];
  }

  #repsRow(step) {
    const about = sideText(step.side) || "Repetitions";
    const output = make("output", {}, this.log.of(step).reps);
    this.#outputs.set(step.key, output);
    const change = (by) => () => {
      const reps = Math.max(0, this.log.of(step).reps + by);
      this.log.edit(step, { reps, reps_confirmed: true });
      output.textContent = reps;
    };
    const button = (sign, label, by) => {
      const properties = { type: "button", className: "button quiet", ariaLabel: `${about}: ${label}` };
      return make("button", { ...properties, onclick: change(by) }, sign);
    };
    const words = make("p", {}, make("b", {}, about), this.#lastTime(step));
    const fewer = button("−", "one fewer", -1);
    return make("div", { className: "reps" }, words, fewer, output, button("+", "one more", 1));
  }

  #lastTime({ exercise, side }) {
    const last = this.data.last[exercise]?.[side];
    if (!last || last.reps === null) return "";
    const load = last.load ? ` · ${loadText(last.load, this.data)}` : "";
    return make("small", {}, `last time ${last.reps}${load}`);
  }

  #loadRow(sets) {
    const held = this.log.of(sets[0]).load;
    const mine = this.data.loads[sets[0].exercise] ?? [];
    if (!held && !mine.length) return [];
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const other = mine.some((load) => same(load, held)) || !held ? [] : [held];
    const loads = [null, ...mine, ...other];
    const option = (load, value) => make("option", { value, textContent: loadText(load, this.data) });
    const select = make("select", {}, ...loads.map(option));
    select.value = loads.findIndex((load) => same(load, held));
    select.addEventListener("change", () => this.#editAll(sets, { load: loads[select.value] }));
    return [make("label", { className: "load" }, make("span", {}, "Load"), select)];
  }

  #rirRow(sets) {
    const said = this.log.of(sets.at(-1)).rir;
    const chip = (text, rir) => {
      const input = make("input", { type: "radio", name: "rir", value: rir, checked: rir === said });
      return make("label", { className: "chip" }, input, make("span", {}, text));
    };
    const legend = make("legend", {}, "How many more could you have done?");
    const chips = make("div", { className: "chips" }, ...RIR.map(chip));
    const row = make("fieldset", { className: "rir field" }, legend, chips);
    // Who says what was left has looked at the number beside it: that is a count by the person.
    const answer = ({ target }) => this.#editAll(sets, { rir: Number(target.value), reps_confirmed: true });
    row.addEventListener("change", answer);
    return row;
  }

  #editAll(sets, fields) {
    for (const step of sets) this.log.edit(step, fields);
  }
}

function titleOf({ name, sets, set_number }) {
  return sets > 1 ? `${name}, set ${set_number}` : name;
}

/** The list of a check step; "Ready" opens when every line is ticked. */
export function showCheck({ lines }) {
  const boxes = lines.map(() => make("input", { type: "checkbox" }));
  const rows = lines.map((line, at) => make("li", {}, make("label", { className: "tick" }, boxes[at], line)));
  const ready = byId("ready");
  const settle = () => { ready.disabled = !boxes.every((box) => box.checked); };
  for (const box of boxes) box.addEventListener("change", settle);
  byId("check-list").replaceChildren(...rows);
  settle();
}

/** Opens a dialog; the value of the button that closed it, "" for escape. */
function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

export function fillStopSignals(signals) {
  for (const [group, sentences] of Object.entries(signals)) {
    byId(`signals-${group}`).replaceChildren(...sentences.map((sentence) => make("li", {}, sentence)));
  }
}

/** "unwell", "stopped", or "" to go on. */
export const askToStop = () => ask(byId("stop-dialog"));

/** The slug of another move for this item, "" for none. */
export function askForSwap(server, url, name) {
  byId("swap-title").textContent = `Instead of ${name}`;
  const list = byId("swap-list");
  list.replaceChildren(make("p", {}, "Looking for other moves…"));
  server.ask("GET", url).then(
    (choices) => list.replaceChildren(...groups(choices)),
    (error) => list.replaceChildren(make("p", {}, `There is nothing to choose from now. ${error.message}`)),
  );
  return ask(byId("swap-dialog"));
}

function groups(choices) {
  const filled = Object.keys(GROUPS).filter((group) => choices[group].length);
  if (!filled.length) return [make("p", {}, "There is no other move that suits you and your kit.")];
  return filled.flatMap((group) => [make("h3", {}, GROUPS[group]), ...choices[group].map(choice)]);
}

function choice({ slug, name, why }) {
  return make("button", { value: slug, className: "choice" }, make("b", {}, name), make("small", {}, why));
}
