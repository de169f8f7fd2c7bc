/* SHA-256, SM3 and their HMACs for very many short texts. Plain and synchronous: a promise for each of a million keys
 * would cost more than the keys. */
"use strict";

const rotateLeft = (x, n) => (x << n) | (x >>> (32 - n));

/* ---- SHA-256 (FIPS 180-4): mixes the 16 words in w into the state. ---- */

const SHA256_CONSTANTS = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

function sha256(state, w) {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  let a = state[0], b = state[1], c = state[2], d = state[3];
  let e = state[4], f = state[5], g = state[6], h = state[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + SHA256_CONSTANTS[i] + w[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0;
    d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  state[0] += a; state[1] += b; state[2] += c; state[3] += d;
  state[4] += e; state[5] += f; state[6] += g; state[7] += h;
}

/* ---- SM3 (GB/T 32905-2016), the same shape. ---- */

function sm3(state, w) {
  for (let i = 16; i < 68; i++) {
    const x = w[i - 16] ^ w[i - 9] ^ rotateLeft(w[i - 3], 15);
    w[i] = x ^ rotateLeft(x, 15) ^ rotateLeft(x, 23) ^ rotateLeft(w[i - 13], 7) ^ w[i - 6];
  }
  let a = state[0], b = state[1], c = state[2], d = state[3];
  let e = state[4], f = state[5], g = state[6], h = state[7];
  for (let i = 0; i < 64; i++) {
    const early = i < 16;
    const a12 = rotateLeft(a, 12);
    const ss1 = rotateLeft((a12 + e + rotateLeft(early ? 0x79cc4519 : 0x7a879d8a, i & 31)) | 0, 7);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ a12) + (w[i] ^ w[i + 4])) | 0;
    const tt2 = (gg + h + ss1 + w[i]) | 0;
    d = c; c = rotateLeft(b, 9); b = a; a = tt1;
    h = g; g = rotateLeft(f, 19); f = e; e = tt2 ^ rotateLeft(tt2, 9) ^ rotateLeft(tt2, 17);
  }
  state[0] ^= a; state[1] ^= b; state[2] ^= c; state[3] ^= d;
  state[4] ^= e; state[5] ^= f; state[6] ^= g; state[7] ^= h;
}

const PROFILES = {
  sha256: {
    mix: sha256,
    start: [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19],
  },
  sm3: {
    mix: sm3,
    start: [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e],
  },
};

const LINE_END = 10;
const TAB = 9;

/** A digest that takes bytes and texts of ASCII characters as they come. */
class Digest {
  constructor(profile) {
    this.mix = profile.mix;
    this.state = new Int32Array(profile.start);
    this.words = new Int32Array(68);
    this.words.fill(0, 0, 16);
    this.length = 0;
  }

  byte(value) {
    const at = this.length++ & 63;
    this.words[at >> 2] |= value << (24 - 8 * (at & 3));
    if (at === 63) this.block();
  }

  block() {
    this.mix(this.state, this.words);
    this.words.fill(0, 0, 16);
  }

  bytes(values) {
    for (let i = 0; i < values.length; i++) this.byte(values[i]);
    return this;
  }

  text(ascii) {
    for (let i = 0; i < ascii.length; i++) this.byte(ascii.charCodeAt(i));
    return this;
  }

  hex() {
    const length = this.length;
    this.byte(0x80);
    if ((this.length & 63) > 56 || (this.length & 63) === 0) while ((this.length & 63) !== 0) this.byte(0);
    this.words[14] = Math.floor(length / 0x20000000);
    this.words[15] = length << 3;
    this.block();
    return hexOfWords(this.state);
  }
}

/** HMAC under one 32-byte key for very many short texts: two or three blocks each, both key blocks mixed once. */
class KeyedHash {
  constructor(profile, key) {
    this.mix = profile.mix;
    this.inner = KeyedHash.keyed(profile, key, 0x36);
    this.outer = KeyedHash.keyed(profile, key, 0x5c);
    this.state = new Int32Array(8);
    this.words = new Int32Array(68);
    this.key = new Int32Array(8);
  }

  static keyed(profile, key, pad) {
    const digest = new Digest(profile);
    for (let i = 0; i < 64; i++) digest.byte((i < key.length ? key[i] : 0) ^ pad);
    return digest.state;
  }

  /** The key's eight words; the array is used again by the next call. */
  of(text) {
    const { state, words } = this;
    const length = text.length;
    words.fill(0, 0, 16);
    state.set(this.inner);
    for (let i = 0; i < length; i++) {
      if (i === 64) throw new Error("longer than 64 characters");
      words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
    }
    if (length === 64) this.step();
    words[(length & 63) >> 2] |= 0x80 << (24 - 8 * (length & 3));
    if (length >= 56 && length < 64) this.step();
    words[15] = (64 + length) * 8;
    this.mix(state, words);

    words.set(state);
    words[8] = 0x80000000;
    words.fill(0, 9, 15);
    words[15] = (64 + 32) * 8;
    this.key.set(this.outer);
    this.mix(this.key, words);
    return this.key;
  }

  step() {
    this.mix(this.state, this.words);
    this.words.fill(0, 0, 16);
  }
}

function hexOfWords(words) {
  let hex = "";
  for (let i = 0; i < 8; i++) hex += (words[i] >>> 0).toString(16).padStart(8, "0");
  return hex;
}

function bytesOfHex(hex) {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
