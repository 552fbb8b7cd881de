/* The player: puts its parts together. Python wrote the steps; the course runs them by absolute times. */

import { CameraPanel } from "../camera/panel.js";
import { Clock } from "./clock.js";
import { Course } from "./course.js";
import { Figure } from "./figure.js";
import { Outbox, Server, SetLog } from "./outbox.js";
import { LogPanel, askForSwap, askToStop, fillStopSignals, showCheck, toWriteDown } from "./panels.js";
import { Screen, byId } from "./screen.js";
import { Caller, Voice } from "./voice.js";

const LOOK_EVERY_MS = 100;
const FASTEST = 120;
const KEYS = {
  " ": "pause", Enter: "done", ArrowLeft: "back", ArrowRight: "skip",
  "+": "extend", s: "swap", v: "voice", c: "camera-button", Escape: "stop",
};

const data = JSON.parse(byId("player-data").textContent);
const placeKey = `gluteus.place.${data.workout.id}`;
const screen = new Screen(data, new Figure(byId("figure"), { ...data, motion: speed() > 1 ? null : data.motion }));
const server = new Server(data.csrf);
const outbox = new Outbox(server, data.urls.sets, data.workout.id, () => screen.outbox(outbox));
const log = new SetLog(data.records, outbox);
const panel = new LogPanel(log, data);
const voice = new Voice(data.voice, () => screen.sound(voice.mode));
const caller = new Caller(voice, (text) => screen.caption(text));
const course = new Course(data.steps, new Clock(speed()), { performed, changed });
const camera = data.camera && new CameraPanel(data.camera, {
  ...{ course, voice, caller, counted },
  repsOf: (step) => log.of(step).reps,
  found: (sentence) => screen.notice("camera", sentence),
});
let isWarned = false;     // of sets that the server refused
let isElsewhere = false;  // another tab leads this workout now
let wakeLock = null;

/** "#speed=60" in the address rehearses a workout sixty times as fast. */
function speed() {
  const wanted = Number(new URLSearchParams(location.hash.slice(1)).get("speed"));
  return Math.min(FASTEST, Math.max(1, wanted || 1));
}

function look() {
  course.look();
  if (course.begun && course.state !== "paused" && !course.ended) caller.look(course);
  screen.tick(course);
}

function performed(step, set) {
  log.finish(step, set);
  camera?.performed(step, set);
  if (set.outcome === "done") caller.finish(set.reps);
}

function changed(entered) {
  if (course.begun && !isElsewhere) keepPlace();
  stayAwake();
  screen.show(course, { canSwap: course.itemAhead !== null && !log.hasBegun(course.itemAhead) });
  panel.show(toWriteDown(course));
  camera?.changed(entered);
  if (!entered) return;
  screen.announce(course);
  if (course.step.kind === "check") showCheck(course.step);
}

/** What the camera saw and said is written down, and what it counted, unless the person has counted meanwhile. */
function counted(step, { reps, ...seen }) {
  const isTheirs = reps === null || log.of(step).reps_confirmed;
  if (isTheirs && seen.reach_percent === null && !seen.said.length) return;
  log.edit(step, isTheirs ? seen : { ...seen, reps, reps_confirmed: true });
  panel.refresh(step);
}

/** Where storage is full or forbidden, nothing but the way back after a reload is lost. */
function keepPlace() {
  try {
    localStorage.setItem(placeKey, JSON.stringify(course.place));
  } catch (error) {
    console.warn("The place in the workout is not kept.", error);
  }
}

function begin() {
  course.begin();
  byId("name").focus();   // the button that had it is gone
}

function pauseOrGo() {
  if (course.state === "running") course.pause();
  else course.go();
}

/** After most deeds, what is being said is not true any more. */
function abrupt(deed) {
  return () => {
    voice.hush();
    deed();
  };
}

function changeVoice() {
  voice.next();
  screen.sound(voice.mode);
}

/** Where the server does not hear of the check, it asks again next time, and that does no harm. */
function ready() {
  for (const check of course.step.checks) server.ask("POST", data.urls.check, { check }).catch(() => {});
  course.ready();
  byId("name").focus();
}

/** The workout waits while the person decides, and goes on as it was. */
async function aside(deed) {
  const ran = course.state === "running";
  voice.hush();
  course.pause();
  await deed();
  if (ran) course.go();
}

async function swap() {
  const item = course.itemAhead;
  const { name } = course.steps.find((step) => step.item === item);
  const exercise = await askForSwap(server, `${data.urls.choices}?item=${item}`, name);
  if (!exercise) return;
  try {
    course.replace((await server.ask("POST", data.urls.swap, { item, exercise })).steps);
    screen.notice("deed", "");
  } catch (error) {
    screen.notice("deed", `The move stays as it was. ${error.message}`);
  }
}

async function stop() {
  const ended = await askToStop();
  if (!ended) return;
  course.stop(ended);
  await finish();
}

/** Every set must have arrived first; then the server closes the workout and shows what it came to. */
async function finish() {
  byId("finish").disabled = true;
  screen.notice("deed", "Saving…");
  await outbox.send();
  screen.notice("deed", await obstacle() ?? "");
  byId("finish").disabled = false;
}

/** Closes the workout, or says why it is still open. */
async function obstacle() {
  if (outbox.waiting) return "The workout is still open. Nothing is lost: please try again.";
  if (outbox.refused.length && !isWarned) {
    isWarned = true;
    return "Please correct what was not accepted, or press again to end without it.";
  }
  try {
    const answer = await server.ask("POST", data.urls.finish, { ended: course.ended });
    localStorage.removeItem(placeKey);
    location.replace(answer.summary_url);
  } catch (error) {
    return `The workout is still open. ${error.message} Nothing is lost: please try again.`;
  }
}

/** A hidden page loses the lock, and a low battery may refuse it. */
async function stayAwake() {
  const isNeeded = course.begun && !course.ended && !document.hidden && wakeLock?.released !== false;
  if (isNeeded) wakeLock = await navigator.wakeLock?.request("screen").catch(() => null);
}

/** Keys press the buttons, so that both do the same. A control in focus keeps the keys that are its own. */
function pressKey(event) {
  const button = byId(KEYS[event.key]);
  const isChord = event.ctrlKey || event.altKey || event.metaKey || event.repeat;
  const isOff = /^[a-z+]$/.test(event.key) && !byId("keys").checked;
  if (!button || isChord || isOff || ownsKey(event.target, event.key)) return;
  if (document.querySelector("dialog[open]") || !button.getClientRects().length) return;
  event.preventDefault();
  button.click();
}

function ownsKey(target, key) {
  const isPress = key === " " || key === "Enter";
  if (target.matches("button, a")) return isPress;
  if (target.matches("[type=radio]")) return key.startsWith("Arrow") || (key === " " && !target.checked);
  return target.matches("select, input") && key !== "Escape";
}

function yieldToOtherTab({ key, newValue }) {
  if (key !== placeKey || newValue === null) return;
  isElsewhere = true;
  voice.hush();
  course.pause();
  screen.notice("deed", "This workout is open in another tab. Continue brings it back here.");
}

/** A button pressed with the mouse takes no focus: the space bar goes on meaning "pause". */
function keepFocus(event) {
  if (event.target.closest("button, fieldset label")) event.preventDefault();
}

function wire(actions) {
  for (const [id, deed] of Object.entries(actions)) {
    byId(id).addEventListener("click", () => (isElsewhere ? location.reload() : deed()));
  }
}

wire({
  begin,
  pause: abrupt(pauseOrGo),
  back: abrupt(() => course.back()),
  skip: abrupt(() => course.skip()),
  done: abrupt(() => course.done()),
  extend: () => course.extend(),
  swap: () => aside(swap),
  stop: () => aside(stop),
  voice: changeVoice,
  "camera-button": () => camera.toggle(),
  ready,
  finish,
});
byId("player").addEventListener("mousedown", keepFocus);
document.addEventListener("click", () => voice.unlock());
document.addEventListener("keydown", pressKey);
document.addEventListener("visibilitychange", () => { stayAwake(); look(); });
addEventListener("storage", yieldToOtherTab);
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());   // what it knows is old

fillStopSignals(data.stop_signals);
screen.sound(voice.mode);
byId("camera-button").disabled = !camera;
course.resume(JSON.parse(localStorage.getItem(placeKey)), (step) => Boolean(log.of(step)));
if (course.state === "paused") screen.caption("You were here. Continue when you are ready.");
byId("begin").focus();
outbox.send();
setInterval(look, LOOK_EVERY_MS);
