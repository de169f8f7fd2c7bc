/*
 * The verifier of draws under cqlot/v1, off the main thread: everything is computed here, nothing is asked of a server.
 * It reads a record, says at once where a number stands, and runs the whole draw again for the seven checks.
 *
 * asked:  {ask: "load", text or file} | {ask: "place", number} | {ask: "verify"}
 * says:   {say: "loaded", …} | {say: "refused", reason} | {say: "place", …} | {say: "progress", done, total}
 *         | {say: "check", check, difference} | {say: "verified", holds}
 */
"use strict";

importScripts("verifier-hash.js", "verifier-record.js", "verifier-draw.js", "verifier-checks.js");

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
