/* Recordings as tracking/recording.py has them: JSON lines, a head and then the frames, without any picture. */

const NUMBERS = 4;   // of a landmark as the channel packs it: x, y, z, visibility

/** The landmarks of a set as { name, text }; `reps` is what its owner says was done. */
export function recording({ exercise, aspect, frames }, reps) {
  const head = { gluteus_recording: 1, exercise, aspect, reps };
  const rows = [head, ...frames.map((bytes) => row(bytes, aspect))];
  const name = `${exercise}-${new Date().toISOString().slice(0, 16).replace(/\D/g, "")}.jsonl`;
  return { name, text: rows.map((one) => `${JSON.stringify(one)}\n`).join("") };
}

/** The time, then x, y and visibility of each landmark in picture widths; the time alone where nobody was seen. */
function row(bytes, aspect) {
  const view = new DataView(bytes.buffer);
  const time_s = view.getFloat64(0, true);
  const number = (at) => view.getFloat32(8 + 4 * at, true);
  if (Number.isNaN(number(0))) return [time_s];
  const landmarks = Array.from({ length: 33 }, (_, index) => NUMBERS * index);
  return [time_s, ...landmarks.flatMap((at) => [number(at), number(at + 1) / aspect, number(at + 3)])];
}

/** A recording's frames as sources give them. Throws where the text is none. */
export function framesOf(text) {
  const [head, ...rows] = text.trim().split("\n").map((line) => JSON.parse(line));
  const frames = rows.map(([time_s, ...numbers]) => ({ time_s, landmarks: landmarksOf(numbers, head.aspect) }));
  return { aspect: head.aspect, frames };
}

function landmarksOf(numbers, aspect) {
  if (!numbers.length) return null;
  const landmarks = new Float32Array((numbers.length / 3) * NUMBERS);
  for (let index = 0; index < numbers.length / 3; index += 1) {
    const [x, y, seen] = numbers.slice(3 * index, 3 * index + 3);
    landmarks.set([x, y * aspect, 0, seen], NUMBERS * index);
  }
  return landmarks;
}
