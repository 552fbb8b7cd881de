/* The body in three.js: bones out of the file's joints, and one skin for each piece: surface, outline and shadow. */

import {
  BackSide, Bone, Color, DataTexture, EqualStencilFunc, Group, IncrementStencilOp, LinearFilter, Matrix4, Mesh,
  Quaternion, RGBAFormat, ShaderMaterial, Skeleton, Vector2, Vector3, Vector4,
} from "../../vendor/three/three.module.min.js";
import { fieldsOf } from "./mesh.js";
import { flatFragment, outlineVertex, shadowVertex, surfaceFragment, surfaceVertex } from "./shaders.js";
import { Skin } from "./skin.js";

const GARMENTS = ["leggings", "top", "shoe", "sole"];
const ROLES = ["steadies", "helps", "main"];   // later ones are painted over earlier ones
const SHADOW_OPACITY = 0.1;
const BREATH_M = 0.0035;
const PIECE_OVER = -300;     // steps of the depth buffer: about a millimetre
const HAIR_OVER = -1500;
const EVERY_NTH_VERTEX = 24;
const UNTURNED = new Quaternion();
const CLEARLY_FAR_M = 0.1;
const LIMBS = [["thigh", "shank", "foot", "toes"], ["upper_arm", "forearm", "hand"]];

/** The joints of a body as three's bones, and helpers that turn half as far (gluteus/figure/skin.py).

    The half of a turn is the only posture that is made here: it belongs to the skin, not to the movement, and
    the file would be a third larger with it. */
class Frame {
  #stance;
  #halves;
  #half = new Quaternion();

  constructor({ joints, offsets_m, stance, halved }) {
    this.bones = joints.map(() => new Bone());
    for (const [number, { parent }] of joints.entries()) {
      this.bones[number].position.set(...offsets_m[number]);
      if (parent >= 0) this.bones[parent].add(this.bones[number]);
    }
    this.#stance = stance.turns.map((turn) => new Quaternion(...turn));
    this.#halves = halved.map((child) => ({ child, parent: joints[child].parent, bone: new Bone() }));
    for (const { child, parent, bone } of this.#halves) {
      bone.position.set(...offsets_m[child]);
      this.bones[parent].add(bone);
    }
    const places = stance.places_m.map((place) => new Vector3(...place));
    this.skeleton = new Skeleton(
      [...this.bones, ...this.#halves.map(({ bone }) => bone)],
      [
        ...this.#stance.map((turn, joint) => unposed(turn, places[joint])),
        ...this.#halves.map(({ child, parent }) => unposed(this.#stance[parent], places[child])),
      ],
    );
  }

  get root() {
    return this.bones[0];
  }

  /** Every joint turned against its parent. */
  take(pelvis, turns) {
    this.root.position.copy(pelvis);
    for (const [joint, turn] of turns.entries()) this.bones[joint].quaternion.copy(turn);
    for (const { child, parent, bone } of this.#halves) {
      const rest = this.#half.copy(this.#stance[parent]).invert().multiply(this.#stance[child]);
      bone.quaternion.copy(turns[child]).multiply(rest.invert());
      bone.quaternion.slerp(UNTURNED, 0.5);
    }
  }
}

/** The whole figure; one a canvas. `pieces` as pieceIn gives them, the first with the joints in its header. */
export class Body {
  group = new Group();
  #frame;
  #names;
  #shared;
  #bones;
  #skins = [];
  #disposables = [];

  constructor(pieces, look, muscles) {
    const [{ header }] = pieces;
    const { palette, joints, halved } = header;
    const names = joints.map(({ name }) => name);
    this.#names = [...names, ...halved.map((joint) => `half_${names[joint]}`)];
    this.#frame = new Frame(header);
    const { boneMatrices: matrices, bones } = this.#frame.skeleton;
    this.#bones = { matrices, lifts_m: new Float32Array(bones.length), dims: new Float32Array(bones.length) };
    this.#shared = {
      light: { value: new Vector3() },
      pixel: { value: new Vector2() },
      width_px: { value: 1 },
      shade: { value: new Color(palette.shade) },
      ...faceOf(header, look),
    };
    this.group.add(this.#frame.root);
    const working = chosen(muscles, palette);
    for (const piece of pieces) this.#add(piece, look, palette, working);
  }

  /** What a camera from `right`, `towards` (unit vectors) needs to know: where light falls, which limbs are far. */
  seenFrom(right, towards) {
    const level = new Vector3(towards.x, 0, towards.z).normalize();
    this.#shared.light.value.copy(level.multiplyScalar(0.35).addScaledVector(right, -0.55)).y += 0.75;
    this.#shared.light.value.normalize();
    this.#shadeFarLimbs(towards);
    for (const skin of this.#skins) skin.pose(this.#bones);
  }

  /** Puts something into a hand: it goes with the joint from then on. */
  carry(joint, thing) {
    this.#frame.bones[joint].add(thing);
  }

  /** How many device pixels the canvas has, and how thick an outline is on it. */
  resize(width, height, outline_px) {
    this.#shared.pixel.value.set(2 / width, 2 / height);
    this.#shared.width_px.value = outline_px;
  }

  take(pelvis, turns, breath) {
    this.#frame.take(pelvis, turns);
    this.group.updateMatrixWorld(true);
    this.#frame.skeleton.update();
    this.#bones.lifts_m[this.#names.indexOf("thorax")] = BREATH_M * breath;
  }

  /** Where some of the skin is, in m, in the posture taken last. */
  skin() {
    return this.#skins.flatMap((skin) => skin.some(this.#bones, EVERY_NTH_VERTEX));
  }

  dispose() {
    for (const one of this.#disposables) one.dispose();
    this.#shared.face.value.dispose();
  }

  #add(piece, look, palette, working) {
    const skin = new Skin(piece);
    this.#skins.push(skin);
    this.#disposables.push(skin.geometry);
    const surface = this.#surface(piece, skin, look, palette, working);
    const outline = flat(outlineVertex, { ...this.#shared, ...paint(palette.line, 1) }, { side: BackSide });
    const shadow = flat(shadowVertex, paint(palette.shade, SHADOW_OPACITY), {
      transparent: true, depthWrite: false,
      stencilWrite: true, stencilFunc: EqualStencilFunc, stencilRef: 0, stencilZPass: IncrementStencilOp,
    });
    for (const [order, material] of [[2, surface], [2, outline], [1, shadow]]) {
      const mesh = new Mesh(skin.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = order;
      this.group.add(mesh);
      this.#disposables.push(material);
    }
  }

  #surface(piece, skin, look, palette, working) {
    const isHair = piece.header.name.startsWith("hair");
    const isHead = piece.header.name === "head";
    const shown = working.filter(({ name }) => piece.fields.has(name));
    const uniforms = {
      ...this.#shared,
      base: { value: new Color(isHair ? look.hair : look.skin) },
      reach_m: { value: piece.header.reach_m },
      garments: { value: GARMENTS.map((name) => new Color(palette[name])) },
      muscleColours: { value: shown.map(({ colour }) => colour) },
    };
    if (isHead) skin.add("rest", piece.places, 3);
    skin.add("worn", fieldsOf(piece, GARMENTS), 4, true);
    for (let at = 0; at < shown.length; at += 4) {
      const four = [0, 1, 2, 3].map((place) => shown[at + place]?.name);
      skin.add(`muscles${at / 4}`, fieldsOf(piece, four), 4, true);
    }
    return new ShaderMaterial({
      uniforms, vertexShader: surfaceVertex(shown.length), fragmentShader: surfaceFragment(shown.length),
      defines: { FACE: isHead, HAIR: isHair },
      // Pieces overlap where they meet: hair lies over the head, head and hands over the body.
      polygonOffset: !piece.header.joints, polygonOffsetUnits: isHair ? HAIR_OVER : PIECE_OVER,
    });
  }

  /** The arm and the leg further from the eye recede into shade, the more the further. */
  #shadeFarLimbs(towards) {
    const near = (name) => this.#bone(name).dot(towards);
    for (const limb of LIMBS) {
      const [left, right] = ["l", "r"].map((side) => mean(limb.map((name) => near(`${name}_${side}`))));
      for (const [side, behind] of [["l", right - left], ["r", left - right]]) {
        const dark = Math.min(1, Math.max(0, behind / CLEARLY_FAR_M - 0.5));
        const halves = limb.slice(1).map((name) => `half_${name}`);
        for (const name of [...limb, ...halves]) this.#darken(`${name}_${side}`, dark);
      }
    }
  }

  #darken(name, dark) {
    const bone = this.#names.indexOf(name);
    if (bone >= 0) this.#bones.dims[bone] = dark;
  }

  #bone(name) {
    return new Vector3().setFromMatrixPosition(this.#frame.bones[this.#names.indexOf(name)].matrixWorld);
  }
}

/** The muscles of a clip in the order of painting. */
function chosen(muscles, palette) {
  const byRole = (role) => Object.keys(muscles).filter((name) => muscles[name] === role);
  return ROLES.flatMap((role) => byRole(role).map((name) => ({ name, colour: new Color(palette[role]) })));
}

function faceOf({ face, palette, joints, stance }, look) {
  const { size: [width, height], left_m, low_m, pixel_m, layers } = face;
  const told = Uint8Array.from(atob(face.distances), (letter) => letter.charCodeAt(0));
  const pixels = new Uint8Array(width * height * 4).map((_, at) => (at % 4 < 3 ? told[(at >> 2) * 3 + (at % 4)] : 255));
  const texture = new DataTexture(pixels, width, height, RGBAFormat);
  texture.magFilter = texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  const head = stance.places_m[joints.findIndex(({ name }) => name === "head")];
  return {
    face: { value: texture },
    faceFrame: { value: new Vector4(left_m, low_m, width * pixel_m, height * pixel_m) },
    faceColours: { value: layers.map((name) => new Color(look[name] ?? palette[name])) },
    headAt: { value: new Vector3(...head) },
    headScale: { value: face.scale },
  };
}

const flat = (vertexShader, uniforms, options) =>
  new ShaderMaterial({ uniforms, vertexShader, fragmentShader: flatFragment, ...options });

const paint = (colour, opacity) => ({ colour: { value: new Color(colour) }, opacity: { value: opacity } });

const unposed = (turn, place) => new Matrix4().compose(place, turn, new Vector3(1, 1, 1)).invert();

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
