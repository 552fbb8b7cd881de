/* The look of the stills on the graphics card: flat colours, two tones of shade, crisp edges, a thin outline. */

const SKINNED = /* glsl */ `
  #include <beginnormal_vertex>
  #include <skinbase_vertex>
  #include <skinnormal_vertex>
  #include <begin_vertex>
  #include <skinning_vertex>`;

// The chest rises and falls a little: a figure that holds a posture is alive.
const BREATHING = /* glsl */ `
  transformed += objectNormal * breath_m * dot(skinWeight, vec4(equal(skinIndex, vec4(chest))));`;

export const bodyVertex = /* glsl */ `
  attribute vec4 worn;
  attribute vec4 muscles0;
  attribute vec4 muscles1;
  attribute vec4 muscles2;
  uniform float boneShade[BONE_COUNT];
  uniform float breath_m;
  uniform float chest;
  varying vec3 vRest;
  varying vec3 vNormal;
  varying vec4 vWorn;
  varying vec4 vMuscles0;
  varying vec4 vMuscles1;
  varying vec4 vMuscles2;
  varying float vShade;
  #include <common>
  #include <skinning_pars_vertex>

  float shadeOf(float bone) { return boneShade[int(bone + 0.5)]; }

  void main() {
    ${SKINNED}
    ${BREATHING}
    vRest = position;
    vNormal = objectNormal;
    vWorn = worn;
    vMuscles0 = muscles0;
    vMuscles1 = muscles1;
    vMuscles2 = muscles2;
    vec4 shades = vec4(shadeOf(skinIndex.x), shadeOf(skinIndex.y), shadeOf(skinIndex.z), shadeOf(skinIndex.w));
    vShade = dot(shades, skinWeight);
    gl_Position = projectionMatrix * modelViewMatrix * vec4(transformed, 1.0);
  }`;

export const bodyFragment = /* glsl */ `
  uniform vec3 base;            // what is bare: skin, or hair
  uniform vec3 garments[4];
  uniform vec3 muscleColours[12];
  uniform vec3 faceColours[3];
  uniform vec3 shade;
  uniform vec3 light;
  uniform float plain;          // 1 where hair: it takes a gleam and no shade
  uniform float reach_m;
  uniform vec3 headAt;
  uniform float headScale;
  uniform float hasFace;
  uniform sampler2D face;
  uniform vec4 faceFrame;       // left, low, width, height
  uniform float faceReach_m;
  varying vec3 vRest;
  varying vec3 vNormal;
  varying vec4 vWorn;
  varying vec4 vMuscles0;
  varying vec4 vMuscles1;
  varying vec4 vMuscles2;
  varying float vShade;

  float cover(float inside) { return clamp(inside / max(fwidth(inside), 1e-6) + 0.5, 0.0, 1.0); }

  vec3 worn(vec3 colour, float field, vec3 garment) { return mix(colour, garment, cover(field)); }

  vec3 working(vec3 colour, float field, vec3 muscle) {
    if (muscle.r < 0.0) return colour;
    float rim_m = max(0.002, 0.8 * fwidth(field) * reach_m);
    vec3 rimmed = mix(colour, vec3(1.0), cover(rim_m / reach_m + field));
    return mix(rimmed, muscle, cover(field - rim_m / reach_m));
  }

  void main() {
    vec3 colour = base;
    for (int i = 0; i < 4; i++) colour = worn(colour, vWorn[i], garments[i]);
    for (int i = 0; i < 4; i++) colour = working(colour, vMuscles0[i], muscleColours[i]);
    for (int i = 0; i < 4; i++) colour = working(colour, vMuscles1[i], muscleColours[4 + i]);
    for (int i = 0; i < 4; i++) colour = working(colour, vMuscles2[i], muscleColours[8 + i]);

    vec3 head = (vRest - headAt) / headScale;
    float isFace = hasFace * step(-0.035, head.y + 0.5 * head.z);
    if (hasFace > 0.5 && head.z > 0.03) {
      vec3 depth = (texture2D(face, (head.xy - faceFrame.xy) / faceFrame.zw).rgb * 255.0 - 128.0) / 127.0;
      for (int i = 0; i < 3; i++) colour = mix(colour, faceColours[i], cover(depth[i]));
    }

    float lit = dot(normalize(vNormal), light);
    float soft = 0.5 * fwidth(lit) + 0.02;
    float shaded = (1.0 - isFace) * (1.0 - plain);
    colour = mix(colour, shade, 0.13 * shaded * (1.0 - smoothstep(0.10 - soft, 0.10 + soft, lit)));
    colour = mix(colour, shade, 0.11 * shaded * (1.0 - smoothstep(-0.30 - soft, -0.30 + soft, lit)));
    float gleam = max(plain, cover(vWorn.x) * (1.0 - cover(vWorn.y)));
    colour = mix(colour, vec3(1.0), 0.10 * gleam * smoothstep(0.82 - soft, 0.82 + soft, lit));
    colour = mix(colour, shade, 0.13 * clamp(vShade, 0.0, 1.0));
    gl_FragColor = vec4(colour, 1.0);
  }`;

// The body once more, a little thicker, inside out and behind: what looks out is its outline.
export const outlineVertex = /* glsl */ `
  uniform vec2 pixel;           // of the canvas, in clip units
  uniform float width_px;
  uniform float breath_m;
  uniform float chest;
  #include <common>
  #include <skinning_pars_vertex>
  void main() {
    ${SKINNED}
    ${BREATHING}
    vec4 seen = modelViewMatrix * vec4(transformed, 1.0);
    vec2 aside = (projectionMatrix * modelViewMatrix * vec4(objectNormal, 0.0)).xy;
    seen.z -= 0.02;
    gl_Position = projectionMatrix * seen;
    gl_Position.xy += aside / max(length(aside), 1e-6) * pixel * width_px * gl_Position.w;
  }`;

export const shadowVertex = /* glsl */ `
  #include <common>
  #include <skinning_pars_vertex>
  void main() {
    ${SKINNED}
    gl_Position = projectionMatrix * modelViewMatrix * vec4(transformed.x, 0.001, transformed.z, 1.0);
  }`;

export const flatFragment = /* glsl */ `
  uniform vec3 colour;
  uniform float opacity;
  void main() { gl_FragColor = vec4(colour, opacity); }`;
