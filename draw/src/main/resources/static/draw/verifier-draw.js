/* The draw itself, run again from what the record says went in. */
"use strict";

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
