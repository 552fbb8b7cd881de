/* A piece of the body out of its packing; figure/moving/mesh.py and coding.py did it up. */

const CORNERS = 3;
const BONES = 4;
const NOWHERE = -127;

/** One piece: its header, and typed arrays by the names that the header gives. */
export function pieceIn(buffer) {
  const bytes = new Reader(buffer);
  const header = bytes.header();
  const { vertices, triangles } = header;
  const index = indices(bytes.numbers(triangles * CORNERS));
  const places = fromTheMiddle(bytes.numbers(vertices * CORNERS), vertices, index);
  const bones = together(bytes.whole(Uint8Array, vertices * BONES), BONES, vertices);
  const weights = together(bytes.whole(Uint8Array, vertices * BONES), BONES, vertices);
  const fields = new Map(header.fields.map((name) => [name, bytes.whole(Int8Array, vertices)]));
  const metres = Float32Array.from(places, (place) => place * header.grain_m);
  return { header, index, places: metres, bones, weights, fields };
}

/** The fields of these names side by side, as many to a vertex as there are names; "" is a place left empty. */
export function fieldsOf({ header, fields }, names) {
  const made = new Int8Array(header.vertices * names.length).fill(NOWHERE);
  for (const [at, name] of names.entries()) {
    fields.get(name)?.forEach((value, vertex) => { made[vertex * names.length + at] = value; });
  }
  return made;
}

class Reader {
  #at = 0;

  constructor(buffer) {
    this.buffer = buffer;
  }

  whole(Kind, count) {
    const start = this.#at;
    this.#at += count;
    return new Kind(this.buffer, start, count);
  }

  header() {
    const length = new DataView(this.buffer).getUint32(0, true);
    this.#at = 4;
    return JSON.parse(new TextDecoder().decode(this.whole(Uint8Array, length)));
  }

  /** Low bytes, then high bytes, of numbers whose last bit is their sign. */
  numbers(count) {
    const low = this.whole(Uint8Array, count);
    const high = this.whole(Uint8Array, count);
    return Int32Array.from(low, (byte, at) => {
      const zigzag = byte | (high[at] << 8);
      return (zigzag >> 1) ^ -(zigzag & 1);
    });
  }
}

/** Corners told as steps back from the next vertex to be met. */
function indices(steps) {
  let next = 0;
  return Uint16Array.from(steps, (step) => {
    const vertex = next - step;
    if (step === 0) next += 1;
    return vertex;
  });
}

/** Places told as differences from the middle of the two corners beside each vertex when it is met. */
function fromTheMiddle(columns, vertices, index) {
  const places = together(columns, CORNERS, vertices);
  for (let met = 0, at = 0; met < vertices; at += CORNERS) {
    const [a, b, c] = index.subarray(at, at + CORNERS);
    for (const [vertex, one, other] of [[a], [b, a, a], [c, a, b]]) {
      if (vertex !== met) continue;
      for (let axis = 0; one !== undefined && axis < CORNERS; axis += 1) {
        const guess = (places[one * CORNERS + axis] + places[other * CORNERS + axis]) >> 1;
        places[vertex * CORNERS + axis] += guess;
      }
      met += 1;
    }
  }
  return places;
}

/** Columns, one after another, as rows. */
function together(columns, width, rows) {
  const made = new columns.constructor(columns.length);
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < rows; row += 1) made[row * width + column] = columns[column * rows + row];
  }
  return made;
}
