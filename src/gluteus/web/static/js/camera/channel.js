/* The way of landmarks to the server, and of what they mean back.

   Frames go in batches over one WebSocket and are kept here until the server has said what their set came to.
   Where the connection breaks, a new one gets the whole set again, and the server, which may be a new one too,
   comes to the same count. Where it is too slow, frames are dropped, never queued.

     closed --open--> connecting --open--> open --lost--> waiting --after a while--> connecting */

const FRAME_BYTES = 536;          // tracking/packet.py describes a frame
const NUMBERS = 132;
const BATCH = 3;
const MOST_FRAMES = 90;                  // of one packet
const MOST_WAITING_BYTES = 64 * 1024;    // not taken by the network yet: four seconds behind
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const FOR_GOOD = [4404, 4429];           // not this person's workout; too much

/** One per panel. Calls `told(name, event)` for everything that the server says; `event.id` names the set. */
export class Channel {
  #socket = null;
  #set = null;                           // the one under way, with the bytes of its frames
  #ended = [];                           // sets that were over before the server could say what they came to
  #wait_ms = FIRST_WAIT_MS;
  #timer = null;

  constructor(url, told) {
    Object.assign(this, { url, told });
  }

  open() {
    this.#socket = new WebSocket(this.url);
    this.#socket.addEventListener("open", () => this.#opened());
    this.#socket.addEventListener("message", ({ data }) => this.#heard(JSON.parse(data)));
    this.#socket.addEventListener("close", ({ code }) => this.#lost(code));
  }

  close() {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** How long the set under way is, by its frames. */
  get length_s() {
    return this.#set?.length_s ?? 0;
  }

  /** A set begins; its first frame will be its second 0. */
  begin(id, exercise, aspect) {
    this.#set = { id, exercise, aspect, start_s: null, length_s: 0, frames: [], sent: 0 };
    if (this.isOpen) this.#say({ begin: named(this.#set) });
  }

  frame({ time_s, landmarks }) {
    const set = this.#set;
    if (!set || (this.isOpen && this.#socket.bufferedAmount > MOST_WAITING_BYTES)) return;
    set.start_s ??= time_s;
    set.length_s = time_s - set.start_s;
    set.frames.push(packed(set.length_s, landmarks));
    if (set.frames.length - set.sent >= BATCH) this.#send(set);
  }

  /** The set is over: "ended" will be told, now or when the server is back. All that was seen is returned. */
  end() {
    const set = this.#set;
    this.#set = null;
    if (!set) return null;
    this.#ended.push(set);
    if (this.isOpen) this.#finish(set);
    return set;
  }

  /** Nothing is to be told of it any more. */
  drop() {
    this.#set = null;
  }

  #opened() {
    this.#wait_ms = FIRST_WAIT_MS;
    this.told("open", {});
    for (const set of [...this.#ended, this.#set].filter(Boolean)) {
      set.sent = 0;
      this.#say({ begin: named(set) });
      this.#send(set);
      if (set !== this.#set) this.#finish(set);
    }
  }

  #heard(message) {
    const [[name, event]] = Object.entries(message);
    if (name === "ended") this.#ended = this.#ended.filter(({ id }) => id !== event.id);
    this.told(name, event);
  }

  #lost(code) {
    if (!this.#socket) return;
    this.told("lost", { forGood: FOR_GOOD.includes(code) });
    if (FOR_GOOD.includes(code)) return;
    this.#timer = setTimeout(() => this.open(), this.#wait_ms);
    this.#wait_ms = Math.min(LONGEST_WAIT_MS, this.#wait_ms * 2);
  }

  #send(set) {
    if (!this.isOpen) return;
    while (set.sent < set.frames.length) {
      const frames = set.frames.slice(set.sent, set.sent + MOST_FRAMES);
      this.#socket.send(joined(frames));
      set.sent += frames.length;
    }
  }

  #finish(set) {
    this.#send(set);
    this.#say({ end: {} });
  }

  #say(message) {
    this.#socket.send(JSON.stringify(message));
  }
}

const named = ({ id, exercise, aspect }) => ({ id, exercise, aspect });

/** The bytes of a frame: the time as float64, the landmarks as float32, little-endian. */
function packed(time_s, landmarks) {
  const bytes = new DataView(new ArrayBuffer(FRAME_BYTES));
  bytes.setFloat64(0, time_s, true);
  for (let number = 0; number < NUMBERS; number += 1) {
    bytes.setFloat32(8 + 4 * number, landmarks ? landmarks[number] : NaN, true);
  }
  return new Uint8Array(bytes.buffer);
}

function joined(frames) {
  const packet = new Uint8Array(frames.length * FRAME_BYTES);
  for (const [number, frame] of frames.entries()) packet.set(frame, number * FRAME_BYTES);
  return packet;
}
