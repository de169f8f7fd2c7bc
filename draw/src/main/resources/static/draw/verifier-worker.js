/*
 * The verifier of draws under cqlot/v1, off the main thread: everything is computed here, nothing is asked of a server.
 * It reads a record, says at once where a number stands, and runs the whole draw again for the seven checks.
 *
 * asked:  {ask: "load", text or file} | {ask: "place", number} | {ask: "verify"}
 * says:   {say: "loaded", …} | {say: "refused", reason} | {say: "place", …} | {say: "progress", done, total}
 *         | {say: "check", check, difference} | {say: "verified", holds}
 */
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

/* ---- The record: its form. ---- */

/** The file is not a record. */
class NotARecord extends Error {}

/** A record from which no draw can be made. */
class Refused extends Error {}

const RECORD_KEYS = ["algorithm", "hash", "drawId", "entries", "units", "priority", "priorityShare", "rounds", "resultHash"];
const ROUND_KEYS = ["drawId", "listHash", "commit", "secret", "public", "seed", "ranking", "allocation"];

function readRecord(text) {
  let record;
  try {
    record = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new NotARecord("不是 JSON 文件");
  }
  keysOf(record, RECORD_KEYS, "记录");
  if (record.algorithm !== "cqlot/v1") throw new NotARecord("算法是 " + record.algorithm + "，这里只验证 cqlot/v1");
  if (!Object.hasOwn(PROFILES, record.hash)) throw new NotARecord("不认识的摘要算法 " + record.hash);
  texts([record.drawId, record.resultHash], "记录");
  texts(record.entries, "entries");
  texts(record.units, "units");
  texts(record.priority, "priority");
  if (typeof record.priorityShare !== "number") throw new NotARecord("priorityShare 应为数字");
  // A binary fraction is not the decimal that was written: 0.29 of 100 units would lose one.
  const share = /"priorityShare"\s*:\s*([-+.0-9eE]+)/.exec(text);
  if (!Array.isArray(record.rounds) || record.rounds.length < 1 || record.rounds.length > 2) {
    throw new NotARecord("应有一轮或两轮");
  }
  record.rounds.forEach(readRound);
  return { ...record, share: share[1] };
}

function readRound(round) {
  keysOf(round, ROUND_KEYS, "rounds");
  texts(ROUND_KEYS.slice(0, 6).map((key) => round[key]), "rounds");
  texts(round.ranking, "ranking");
  if (!Array.isArray(round.allocation)) throw new NotARecord("allocation 应为列表");
  for (const given of round.allocation) {
    keysOf(given, ["entry", "unit"], "allocation");
    texts([given.entry, given.unit], "allocation");
  }
}

function keysOf(object, keys, name) {
  const found = object !== null && typeof object === "object" && !Array.isArray(object) ? Object.keys(object) : [];
  if (found.length !== keys.length || found.some((key, i) => key !== keys[i])) {
    throw new NotARecord(name + " 应依次有 " + keys.join("、"));
  }
}

function texts(list, name) {
  if (!Array.isArray(list) || list.some((text) => typeof text !== "string")) {
    throw new NotARecord(name + " 应为文字");
  }
}

/* ---- The draw itself. ---- */

const NUMBER = /^[!-~]{1,64}$/;

function isSorted(list) {
  for (let i = 1; i < list.length; i++) if (!(list[i - 1] < list[i])) return false;
  return true;
}

/** The canonical list: every number of the right form, sorted as bytes (ASCII sorts alike as text), each once. */
function canonical(list, name) {
  list.forEach((number, i) => {
    if (!NUMBER.test(number)) throw new Refused(name + " 第 " + (i + 1) + " 项不是编号的形式");
  });
  const sorted = isSorted(list) ? list : list.slice().sort();
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i - 1] === sorted[i]) throw new Refused(name + " 里 " + sorted[i] + " 重复");
  }
  return sorted;
}

/** floor(units × share), exactly. */
function quotaOf(units, share) {
  const [, whole, fraction = "", exponent = "0"] = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(share) || [];
  const digits = whole === undefined ? -1n : BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  const numerator = scale < 0 ? digits * 10n ** BigInt(-scale) : digits;
  const denominator = scale > 0 ? 10n ** BigInt(scale) : 1n;
  if (scale > 30 || numerator < 0n || numerator > denominator) throw new Refused("优先份额必须是 0 至 1 的小数");
  return Number((BigInt(units) * numerator) / denominator);
}

const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/**
 * The indexes of a sorted list in the order of their keys. The first bits of the key and the index share one 64-bit
 * number, so the engine sorts plain numbers; where the first bits are alike the whole keys decide.
 */
async function keyedOrder(list, keyed, pace) {
  const indexBits = 32 - Math.clz32(list.length);
  const mask = 2 ** indexBits - 1;
  const packed = new BigUint64Array(list.length);
  const words = new Uint32Array(packed.buffer);
  const low = LITTLE_ENDIAN ? 0 : 1;
  for (let i = 0; i < list.length; i++) {
    const key = keyed.of(list[i]);
    words[2 * i + 1 - low] = key[0];
    words[2 * i + low] = (key[1] & ~mask) | i;
    if ((i & 8191) === 8191) await pace.did(8192);
  }
  await pace.did(list.length & 8191);
  packed.sort();
  const order = new Uint32Array(list.length);
  for (let i = 0; i < order.length; i++) order[i] = words[2 * i + low] & mask;
  settleTies(order, words, low, mask, (index) => hexOfWords(keyed.of(list[index])));
  return order;
}

function settleTies(order, words, low, mask, wholeKey) {
  const alike = (i, j) =>
    words[2 * i + 1 - low] === words[2 * j + 1 - low] && (words[2 * i + low] & ~mask) === (words[2 * j + low] & ~mask);
  for (let from = 0, to; from < order.length; from = to) {
    for (to = from + 1; to < order.length && alike(from, to); to++);
    if (to - from === 1) continue;
    const run = Array.from(order.subarray(from, to), (index) => ({ index, key: wholeKey(index) }));
    run.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.index - other.index));
    run.forEach(({ index }, i) => (order[from + i] = index));
  }
}

function hashOfList(profile, list) {
  const digest = new Digest(profile);
  for (const number of list) {
    digest.text(number);
    digest.byte(LINE_END);
  }
  return digest.hex();
}

function seedOf(profile, drawId, listHash, commit, secret, publicValue) {
  const lines = ["cqlot/v1", drawId, listHash, commit, secret, publicValue, ""].join("\n");
  return new Digest(profile).bytes(new TextEncoder().encode(lines)).hex();
}

function unitKeys(profile, seed) {
  const key = hexOfWords(new KeyedHash(profile, bytesOfHex(seed)).of("units"));
  return new KeyedHash(profile, bytesOfHex(key));
}

async function drawRound(profile, name, entries, units, quota, sealed, pace) {
  const drawId = units === null ? name : name + "|U=" + hashOfList(profile, units);
  const listHash = hashOfList(profile, entries);
  const commit = new Digest(profile).bytes(bytesOfHex(sealed.secret)).hex();
  const seed = seedOf(profile, drawId, listHash, commit, sealed.secret, sealed.public);
  const order = await keyedOrder(entries, new KeyedHash(profile, bytesOfHex(seed)), pace);
  const unitOrder = await keyedOrder(units || [], unitKeys(profile, seed), pace);
  const given = Math.min(quota, entries.length);
  const ranking = Array.from(order, (index) => entries[index]);
  const allocation = Array.from({ length: given }, (_, i) => ({ entry: ranking[i], unit: units[unitOrder[i]] }));
  const round = { drawId, listHash, commit, ...sealed, seed, ranking, allocation };
  return { round, withoutUnit: left(entries, order, given), unitsLeft: left(units || [], unitOrder, given) };
}

function left(list, order, given) {
  const gone = new Uint8Array(list.length);
  for (let i = 0; i < given; i++) gone[order[i]] = 1;
  return list.filter((_, index) => gone[index] === 0);
}

const hasPriority = (record) => record.rounds.length > 1 || record.priority.length > 0;
const hasUnits = (record) => record.units.length > 0 || hasPriority(record);

/** Runs the draw anew from what the record says went in. */
async function drawAgain(record, pace) {
  const profile = PROFILES[record.hash];
  const sealed = sealedOf(record.rounds[0]);
  const id = drawIdOf(record.drawId);
  const entries = canonical(record.entries, "entries");
  const units = hasUnits(record) ? canonical(record.units, "units") : null;
  const priority = hasPriority(record) ? canonical(record.priority, "priority") : null;
  let rounds;
  if (priority === null) {
    pace.expect(entries.length + (units || []).length);
    rounds = [(await drawRound(profile, id, entries, units, (units || []).length, sealed, pace)).round];
  } else {
    refuseOverlap(entries, priority);
    const quota = quotaOf(units.length, record.share);
    const given = Math.min(quota, priority.length);
    pace.expect(2 * (priority.length + units.length - given) + given + entries.length);
    const first = await drawRound(profile, id + "|P", priority, units, quota, sealed, pace);
    const general = entries.concat(first.withoutUnit).sort();
    const second = await drawRound(profile, id + "|N", general, first.unitsLeft, first.unitsLeft.length, sealed, pace);
    rounds = [first.round, second.round];
  }
  const resultHash = resultHashOf(profile, rounds, units !== null);
  return { entries, units: units || [], priority: priority || [], rounds, resultHash };
}

function sealedOf(round) {
  if (!/^[0-9a-fA-F]{64}$/.test(round.secret)) throw new Refused("秘密值必须是 32 字节的十六进制");
  if (!/^([0-9a-fA-F]{2}){16,64}$/.test(round.public)) throw new Refused("公共随机值必须是 16 至 64 字节的十六进制");
  return { secret: round.secret.toLowerCase(), public: round.public.toLowerCase() };
}

function drawIdOf(id) {
  if (!/^(?! )[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,200}(?<! )$/u.test(id)) throw new Refused("摇号编号的形式不对");
  return id;
}

function refuseOverlap(entries, priority) {
  const general = new Set(entries);
  const both = priority.find((number) => general.has(number));
  if (both !== undefined) throw new Refused(both + " 同时在两份名单里");
}

function resultHashOf(profile, rounds, withUnits) {
  const digest = new Digest(profile);
  for (const round of rounds) {
    const lines = withUnits
      ? round.allocation.map((given) => [given.entry, given.unit])
      : round.ranking.map((number, i) => [String(i + 1), number]);
    for (const [one, other] of lines) {
      digest.text(one);
      digest.byte(TAB);
      digest.text(other);
      digest.byte(LINE_END);
    }
  }
  return digest.hex();
}

/* ---- The seven checks. ---- */

const differs = (name, said, again) => (said === again ? "" : name + "：记录为 " + said + "，重算为 " + again);

function listDiffers(name, said, again, item = (text) => text) {
  const length = Math.max(said.length, again.length);
  for (let i = 0; i < length; i++) {
    const one = i < said.length ? item(said[i]) : "（无）";
    const other = i < again.length ? item(again[i]) : "（无）";
    if (one !== other) return name + " 第 " + (i + 1) + " 项：记录为 " + one + "，重算为 " + other;
  }
  return "";
}

function eachRound(said, again, inRound) {
  if (said.rounds.length !== again.rounds.length) {
    return "记录有 " + said.rounds.length + " 轮，应有 " + again.rounds.length + " 轮";
  }
  for (let i = 0; i < said.rounds.length; i++) {
    const found = inRound(said.rounds[i], again.rounds[i]);
    if (found) return (said.rounds.length === 1 ? "" : "第" + (i + 1) + "轮 ") + found;
  }
  return "";
}

const boundUnits = (round) => (/.*\|U=([^]*)$/.exec(round.drawId) || ["", ""])[1];

const COMPARISONS = {
  "list hash": (said, again) =>
    listDiffers("entries", said.entries, again.entries) ||
    listDiffers("units", said.units, again.units) ||
    listDiffers("priority", said.priority, again.priority) ||
    eachRound(said, again, (one, other) =>
      differs("listHash", one.listHash, other.listHash) || differs("房源清单摘要", boundUnits(one), boundUnits(other))),
  commit: null,
  "public value": null,
  seed: (said, again) =>
    eachRound(said, again, (one, other) =>
      differs("drawId", one.drawId, other.drawId) || differs("seed", one.seed, other.seed)),
  "keys and order": (said, again) =>
    eachRound(said, again, (one, other) => listDiffers("ranking", one.ranking, other.ranking)),
  allocation: (said, again) =>
    (!hasPriority(said) && !/^[-+]?[0.]+([eE].*)?$/.test(said.share) ? "没有优先轮，priorityShare 应为 0" : "") ||
    eachRound(said, again, (one, other) =>
      listDiffers("allocation 的 entry", one.allocation, other.allocation, (given) => given.entry) ||
      listDiffers("allocation 的 unit", one.allocation, other.allocation, (given) => given.unit)),
  "result hash": (said, again) => differs("resultHash", said.resultHash, again.resultHash),
};

function commitDiffers(record) {
  const first = record.rounds[0].secret;
  for (const round of record.rounds) {
    if (!/^[0-9a-f]{64}$/.test(round.secret)) return "secret 必须是 64 位小写十六进制：" + round.secret;
    if (round.secret !== first) return "两轮的 secret 不同：" + first + "，" + round.secret;
    const commit = new Digest(PROFILES[record.hash]).bytes(bytesOfHex(round.secret)).hex();
    if (commit !== round.commit) return differs("commit", round.commit, commit);
  }
  return "";
}

function publicValueDiffers(record) {
  const first = record.rounds[0].public;
  for (const round of record.rounds) {
    if (!/^([0-9a-f]{2}){16,64}$/.test(round.public)) return "public 必须是 16 至 64 字节的小写十六进制：" + round.public;
    if (round.public !== first) return "两轮的 public 不同：" + first + "，" + round.public;
  }
  return "";
}

/** Finds all seven; answers also the draw that was run again, if one could be. */
async function verify(record, pace) {
  let again = null;
  let reason = "";
  try {
    again = await drawAgain(record, pace);
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    reason = "无法重算：" + refused.message;
  }
  const findings = Object.entries(COMPARISONS).map(([check, comparison]) => {
    if (check === "commit") return { check, difference: commitDiffers(record) };
    if (check === "public value") return { check, difference: publicValueDiffers(record) };
    return { check, difference: again === null ? reason : comparison(record, again) };
  });
  return { again, findings };
}

/* ---- Where a number stands. ---- */

/**
 * Before the draw was run again: the key is computed here, rank and unit are the record's, and the keys of both
 * neighbours are computed to see that the number stands between them. Afterwards rank and unit are computed too.
 */
function placesOf(number, rounds, profile, computed) {
  const places = [];
  for (const round of rounds) {
    const at = round.ranking.indexOf(number);
    if (at < 0 || !NUMBER.test(number) || !/^[0-9a-f]{64}$/.test(round.seed)) continue;
    const keyed = new KeyedHash(profile, bytesOfHex(round.seed));
    const keyAt = (index) => {
      const neighbour = round.ranking[index];
      return neighbour === undefined || !NUMBER.test(neighbour) ? null : hexOfWords(keyed.of(neighbour));
    };
    const key = keyAt(at);
    const before = keyAt(at - 1);
    const after = keyAt(at + 1);
    places.push({
      round: round.drawId,
      key,
      rank: at + 1,
      of: round.ranking.length,
      unit: at < round.allocation.length ? round.allocation[at].unit : null,
      between: (before === null || before < key) && (after === null || key < after),
      computed,
    });
  }
  return places;
}

/* ---- The conversation. ---- */

/** Reports progress and lets waiting questions be answered in between. */
class Pace {
  constructor(say) {
    this.say = say;
    this.done = 0;
    this.total = 0;
  }

  expect(total) {
    this.total = total;
  }

  async did(count) {
    this.done += count;
    if (count === 0) return;
    this.say({ say: "progress", done: this.done, total: this.total });
    await new Promise((resume) => setTimeout(resume, 0));
  }
}

class Verifier {
  constructor(say) {
    this.say = say;
    this.record = null;
    this.again = null;
  }

  async answer(question) {
    if (question.ask === "load") this.load(question.file ? await question.file.text() : question.text);
    else if (question.ask === "place") this.place(question.number);
    else if (question.ask === "verify") await this.verify();
  }

  load(text) {
    this.record = null;
    this.again = null;
    try {
      this.record = readRecord(text);
    } catch (refused) {
      if (!(refused instanceof NotARecord)) throw refused;
      this.say({ say: "refused", reason: refused.message });
      return;
    }
    const { drawId, hash, entries, priority, units, rounds } = this.record;
    this.say({
      say: "loaded", drawId, hash, entries: entries.length, priority: priority.length, units: units.length,
      public: rounds[0].public,
    });
  }

  place(number) {
    if (this.record === null) return;
    const rounds = (this.again || this.record).rounds;
    const places = placesOf(number, rounds, PROFILES[this.record.hash], this.again !== null);
    this.say({ say: "place", number, places });
  }

  async verify() {
    const record = this.record;
    if (record === null) return;
    const { again, findings } = await verify(record, new Pace(this.say));
    if (record !== this.record) return;
    this.again = again;
    for (const finding of findings) this.say({ say: "check", ...finding });
    this.say({ say: "verified", holds: findings.every((finding) => finding.difference === "") });
  }
}

const verifier = new Verifier((message) => self.postMessage(message));
self.onmessage = (event) => verifier.answer(event.data);
