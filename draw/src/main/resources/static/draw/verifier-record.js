/* The record of a draw under cqlot/v1: its form. */
"use strict";

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
