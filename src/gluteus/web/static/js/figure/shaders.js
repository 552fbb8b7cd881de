/* The look of the stills on the graphics card: flat colours, two tones of shade, crisp edges, a thin outline. */

const each = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join("\n  ");
const sets = (muscles) => Math.ceil(muscles / 4);   // an attribute takes four

/* Only what a surface shows is computed, and without loops, which take long without a graphics card: so many
   `muscles`, and a FACE or HAIR where that is defined. */

export const surfaceVertex = (muscles) => /* glsl */ `
  attribute vec4 worn;
  attribute float dimmed;
  varying vec3 vNormal;
  varying vec4 vWorn;
  varying float vDimmed;
  ${each(sets(muscles), (at) => `attribute vec4 muscles${at}; varying vec4 vMuscles${at};`)}
  #ifdef FACE
    attribute vec3 rest;
    varying vec3 vRest;
  #endif

  void main() {
    vNormal = normal;
    vWorn = worn;
    vDimmed = dimmed;
    ${each(sets(muscles), (at) => `vMuscles${at} = muscles${at};`)}
    #ifdef FACE
      vRest = rest;
    #endif
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
  }`;

const FACE = /* glsl */ `
  uniform vec3 faceColours[3];
  uniform vec3 headAt;
  uniform float headScale;
  uniform sampler2D face;
  uniform vec4 faceFrame;       // left, low, width, height
  varying vec3 vRest;

  vec3 onHead() { return (vRest - headAt) / headScale; }

  float isFace() { return step(-0.035, onHead().y + 0.5 * onHead().z); }

  vec3 withFace(vec3 colour) {
    vec3 depth = (texture2D(face, (onHead().xy - faceFrame.xy) / faceFrame.zw).rgb * 255.0 - 128.0) / 127.0;
    ${each(3, (at) => `colour = mix(colour, faceColours[${at}], cover(depth[${at}]));`)}
    return colour;
  }`;

export const surfaceFragment = (muscles) => /* glsl */ `
  uniform vec3 base;            // what is bare: skin, or hair
  uniform vec3 garments[4];
  uniform vec3 shade;
  uniform vec3 light;
  uniform float reach_m;
  varying vec3 vNormal;
  varying vec4 vWorn;
  varying float vDimmed;
  ${muscles ? `uniform vec3 muscleColours[${muscles}];` : ""}
  ${each(sets(muscles), (at) => `varying vec4 vMuscles${at};`)}

  float cover(float inside) { return clamp(inside / max(fwidth(inside), 1e-6) + 0.5, 0.0, 1.0); }

  vec3 worn(vec3 colour, float field, vec3 garment) { return mix(colour, garment, cover(field)); }

  vec3 working(vec3 colour, float field, vec3 muscle) {
    float rim_m = max(0.002, 0.8 * fwidth(field) * reach_m);
    vec3 rimmed = mix(colour, vec3(1.0), cover(rim_m / reach_m + field));
    return mix(rimmed, muscle, cover(field - rim_m / reach_m));
  }

  #ifdef FACE
    ${FACE}
  #endif

  void main() {
    vec3 colour = base;
    float shaded = 1.0;
    ${each(4, (at) => `colour = worn(colour, vWorn[${at}], garments[${at}]);`)}
    float gleam = cover(vWorn.x) * (1.0 - cover(vWorn.y));
    ${each(muscles, (at) => `colour = working(colour, vMuscles${at >> 2}[${at % 4}], muscleColours[${at}]);`)}
    #ifdef FACE
      if (onHead().z > 0.03) colour = withFace(colour);
      shaded = 1.0 - isFace();
    #endif
    #ifdef HAIR
      shaded = 0.0;
      gleam = 1.0;
    #endif

    float lit = dot(normalize(vNormal), light);
    float soft = 0.5 * fwidth(lit) + 0.02;
    colour = mix(colour, shade, 0.13 * shaded * (1.0 - smoothstep(0.10 - soft, 0.10 + soft, lit)));
    colour = mix(colour, shade, 0.11 * shaded * (1.0 - smoothstep(-0.30 - soft, -0.30 + soft, lit)));
    colour = mix(colour, vec3(1.0), 0.10 * gleam * smoothstep(0.82 - soft, 0.82 + soft, lit));
    colour = mix(colour, shade, 0.13 * clamp(vDimmed, 0.0, 1.0));
    gl_FragColor = vec4(colour, 1.0);
  }`;

// The body once more, a little thicker, inside out and behind: what looks out is its outline.
export const outlineVertex = /* glsl */ `
  uniform vec2 pixel;           // of the canvas, in clip units
  uniform float width_px;
  void main() {
    vec4 seen = modelViewMatrix * vec4(position, 1.0);
    vec2 aside = (projectionMatrix * modelViewMatrix * vec4(normal, 0.0)).xy;
    seen.z -= 0.02;
    gl_Position = projectionMatrix * seen;
    gl_Position.xy += aside / max(length(aside), 1e-6) * pixel * width_px * gl_Position.w;
  }`;

export const shadowVertex = /* glsl */ `
  void main() {
    gl_Position = projectionMatrix * modelViewMatrix * vec4(position.x, 0.001, position.z, 1.0);
  }`;

export const flatFragment = /* glsl */ `
  uniform vec3 colour;
  uniform float opacity;
  void main() { gl_FragColor = vec4(colour, opacity); }`;
