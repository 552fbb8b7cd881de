/* What was done, and its way to the server: a set is kept on this device before it is sent, and until the
   server has confirmed it. A set keeps its id for life, so that sending it twice does no harm; an edit is a
   higher revision. */

const PREFIX = "gluteus.set.";
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const ANSWER_WITHIN_MS = 8000;

const UNKNOWN = { workout: ["The server does not know this workout."] };

/** The server understood and said no; the message says why, and asking again would not help. */
export class Refused extends Error {}

export class Server {
  #csrf;

  constructor(csrf) {
    this.#csrf = csrf;
  }

  /** The answer as a value. Throws Refused for a 400 and Error where there was no proper answer. */
  async ask(method, url, body) {
    const { ok, status, content } = await this.#fetch(method, url, body).catch(() => {
      throw new Error("The server does not answer.");
    });
    const errors = status === 404 ? UNKNOWN : content.errors;
    if (errors) throw new Refused(Object.values(errors).flat().join(" "));
    if (!ok) throw new Error(`The server answered ${status}.`);
    return content;
  }

  async #fetch(method, url, body) {
    const answer = await fetch(url, {
      method,
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": this.#csrf },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const isOurs = answer.ok || answer.status === 400;   // an error page of somebody else is no JSON
    const text = isOurs ? await answer.text() : "";
    return { ok: answer.ok, status: answer.status, content: text ? JSON.parse(text) : {} };
  }
}

/** One a page. Calls `changed` when `waiting`, `refused`, `isKept` or the server's `trouble` may differ. */
export class Outbox {
  #waiting = new Map();   // id -> record, the same as in localStorage, of earlier workouts too
  #refused = new Map();   // id -> the server's sentences; not sent again before the set is edited
  #sending = null;
  #wait_ms = FIRST_WAIT_MS;
  #timer = null;

  constructor(server, url, workout, changed) {
    Object.assign(this, { server, url, workout, changed, isKept: true, trouble: "" });
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const record = JSON.parse(localStorage.getItem(key));
      this.#waiting.set(record.id, record);
    }
    addEventListener("online", () => this.send());
    document.addEventListener("visibilitychange", () => document.hidden || this.send());
  }

  /** Those of this workout that the server has not confirmed. */
  get records() {
    return [...this.#waiting.values()].filter((record) => record.workout === this.workout);
  }

  get waiting() {
    return this.records.filter(({ id }) => !this.#refused.has(id)).length;
  }

  get refused() {
    return this.records.map(({ id }) => this.#refused.get(id)).filter(Boolean);
  }

  put(record) {
    this.#waiting.set(record.id, record);
    this.#refused.delete(record.id);
    try {
      localStorage.setItem(PREFIX + record.id, JSON.stringify(record));
    } catch {
      this.isKept = false;
    }
    this.changed();
    this.send();
  }

  /** Sends all that waits, one after the other, and resolves when that is done or the server is silent. */
  send() {
    clearTimeout(this.#timer);
    if (this.#next()) this.#sending ??= this.#sendAll();
    return this.#sending;
  }

  /** The newest first: an old set over which the server stumbles holds up no other. */
  #next() {
    return [...this.#waiting.values()].findLast(({ id }) => !this.#refused.has(id));
  }

  async #sendAll() {
    for (let record = this.#next(); record; record = this.#next()) {
      if (await this.#isAnswered(record)) continue;
      this.#timer = setTimeout(() => this.send(), this.#wait_ms);
      this.#wait_ms = Math.min(LONGEST_WAIT_MS, this.#wait_ms * 2);
      break;
    }
    this.#sending = null;
    this.changed();
  }

  async #isAnswered(record) {
    const { id, ...body } = record;
    try {
      await this.server.ask("PUT", `${this.url}${id}/`, body);
      this.#confirm(record);
    } catch (error) {
      if (!(error instanceof Refused)) {
        this.trouble = error.message;
        return false;
      }
      if (this.#waiting.get(id) === record) this.#refused.set(id, error.message);
    }
    this.trouble = "";
    this.#wait_ms = FIRST_WAIT_MS;
    return true;
  }

  #confirm(record) {
    if (this.#waiting.get(record.id) !== record) return;  // edited meanwhile: the newer one still waits
    this.#waiting.delete(record.id);
    localStorage.removeItem(PREFIX + record.id);
  }
}

/** One a page: the sets of this workout by item, number and side, whether the server has them yet or not. */
export class SetLog {
  #sets = new Map();

  constructor(records, outbox) {
    this.outbox = outbox;
    for (const record of [...records, ...outbox.records]) this.#sets.set(place(record), record);
  }

  of(step) {
    return this.#sets.get(place(step));
  }

  hasBegun(item) {
    return [...this.#sets.values()].some((record) => record.item === item);
  }

  /** A set is over. One that was done before is edited, so that it never counts twice. */
  finish(step, performed) {
    const { item, set_number, side, exercise, block } = step;
    const known = this.of(step);
    const like = known ?? [...this.#sets.values()].findLast((record) => record.exercise === exercise);
    this.#put({
      id: known?.id ?? uuid(),
      revision: (known?.revision ?? 0) + 1,
      workout: this.outbox.workout,
      reps_confirmed: false,
      reach_percent: null,
      said: [],
      rir: known?.rir ?? null,
      load: like ? like.load : step.load,
      ...{ item, set_number, side, exercise, block },
      ...performed,
    });
  }

  /** What the person says about a set. Fewer repetitions than planned mean that it was cut short. */
  edit(step, fields) {
    const known = this.of(step);
    const outcome = "reps" in fields ? (fields.reps < step.reps ? "cut_short" : "done") : known.outcome;
    const revision = known.revision + 1;
    const nothingLeft = step.to_the_end && fields.reps_confirmed ? { rir: 0 } : {};
    const said = { ...nothingLeft, ...fields };
    this.#put({ ...known, workout: this.outbox.workout, block: step.block, outcome, ...said, revision });
  }

  #put(record) {
    this.#sets.set(place(record), record);
    this.outbox.put(record);
  }
}

const place = ({ item, set_number, side }) => `${item}.${set_number}.${side}`;

/** crypto.randomUUID is missing on plain http, which is how a home server is often reached. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
