/* The seven checks, and where a number stands. */
"use strict";

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
