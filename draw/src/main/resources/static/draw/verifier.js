/*
 * The face of the draw verifier: fills every element with data-draw-verifier and talks to the worker that computes.
 *
 * data-worker-url  where verifier-worker.js stands; or data-worker-inline: the id of an element that holds its text
 * data-record-url  the record of this page; or data-record-inline: the id of an element that holds it; or neither:
 *                  then the visitor opens a record file
 *
 * The record is fetched as a file once. Numbers typed in are never sent anywhere.
 */
"use strict";

(() => {
  const CHECKS = {
    "list hash": ["名单指纹", "名单和房源清单的指纹与记录一致，也请与摇号前公布的指纹核对"],
    commit: ["承诺", "揭开的秘密值就是事先封存的那一个"],
    "public value": ["公共随机值", "形式正确，各轮相同"],
    seed: ["种子", "由名单、承诺、秘密值和公共随机值算出"],
    "keys and order": ["密钥与次序", "每个编号的次序都重新算过"],
    allocation: ["房源分配", "每套房源都给了轮到的编号"],
    "result hash": ["结果指纹", "全部结果的指纹一致"],
  };

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** Own number, answer, checks: all that the visitor sees. */
  class Face {
    constructor(root, index) {
      const id = "draw-verifier-" + index;
      this.file = element("input", { type: "file", id: id + "-file", accept: ".json,application/json" });
      this.number = element("input", {
        id: id + "-number", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: "64",
      });
      this.own = element("button", { class: "btn", type: "submit" }, "查我的次序");
      this.whole = element("button", { class: "btn quiet", type: "button" }, "验证整次摇号");
      this.form = element("form", { class: "draw-verifier-form" },
        element("div", { class: "field" },
          element("label", { for: this.number.id }, "公开编号"), this.number),
        element("div", { class: "draw-verifier-actions" }, this.own, this.whole));
      this.opening = element("div", { class: "field draw-verifier-file" },
        element("label", { for: this.file.id }, "打开您保存的记录文件"), this.file);
      this.facts = element("p", { class: "small", role: "status" });
      this.answer = element("div", { class: "draw-verifier-answer", role: "status" });
      this.bar = element("progress", { max: "1", value: "0", "aria-label": "验证进度" });
      this.bar.hidden = true;
      this.verdict = element("p", { class: "draw-verifier-verdict", role: "status" });
      this.checks = element("ol", { class: "draw-verifier-checks" });
      root.replaceChildren(this.form, this.answer, this.bar, this.verdict, this.checks, this.facts, this.opening);
      this.waiting();
    }

    waiting() {
      this.states = {};
      this.checks.replaceChildren(...Object.entries(CHECKS).map(([check, [title, meaning]]) => {
        const state = element("span", { class: "small" }, meaning);
        const item = element("li", { "data-check": check }, element("b", {}, title), element("br"), state);
        this.states[check] = { item, state, meaning };
        return item;
      }));
      this.verdict.textContent = "";
    }

    loaded(summary) {
      const lists = summary.entries + summary.priority;
      this.facts.textContent = "已读入记录 " + summary.drawId + "：" + lists + " 个编号"
        + (summary.priority ? "（其中优先 " + summary.priority + "）" : "")
        + (summary.units ? "，" + summary.units + " 套房源" : "") + "，" + summary.hash.toUpperCase() + "。";
      this.public = summary.public;
    }

    refused(reason) {
      this.facts.textContent = "这个文件不是摇号记录：" + reason + "。请换一个文件。";
    }

    place({ number, places }) {
      if (places.length === 0) {
        this.answer.replaceChildren(element("p", {}, "编号 " + number + " 不在这次摇号的名单里。请核对编号。"));
        return;
      }
      this.answer.replaceChildren(...places.map((place) => this.inRound(number, place)));
    }

    inRound(number, place) {
      const round = /\|P\|U=[0-9a-f]*$/.test(place.round) ? "优先轮 " : /\|N\|U=[0-9a-f]*$/.test(place.round) ? "普通轮 " : "";
      const unit = place.unit === null ? "没有轮到房源" : place.unit;
      const sure = place.computed
        ? "✓ 已由本机重新摇出"
        : place.between ? "✓ 密钥已在本机算出，正好排在前后两个编号之间" : "✗ 密钥与公布的次序不符";
      return element("div", { class: "verdict" }, element("div", {},
        element("h2", {}, round + "第 ", element("span", { class: "num" }, String(place.rank)), " 位 → " + unit),
        element("p", { class: "small num long" }, "共 " + place.of + " 位。密钥 " + place.key + " ＝ HMAC(种子, " + number + ")"),
        element("p", { class: "small" }, sure)));
    }

    progress(done, total) {
      this.bar.hidden = false;
      this.bar.max = total;
      this.bar.value = done;
    }

    check({ check, difference }) {
      const { item, state, meaning } = this.states[check];
      const shown = check === "public value" && !difference ? "请与事先公布的来源核对：" + this.public : meaning;
      item.className = difference ? "draw-verifier-bad" : "draw-verifier-good";
      state.textContent = difference ? "✗ 不一致：" + difference : "✓ 一致。" + shown;
    }

    verified(holds) {
      this.bar.hidden = true;
      this.verdict.className = "draw-verifier-verdict " + (holds ? "draw-verifier-good" : "draw-verifier-bad");
      this.verdict.textContent = holds ? "七项检查全部一致。" : "有检查不一致，请保存记录文件并向主管部门反映。";
    }

    busy(text) {
      this.facts.textContent = text;
    }
  }

  /** Loads the record once, asks the own place first and the whole draw after it. */
  class Conversation {
    constructor(root, index) {
      this.root = root;
      this.face = new Face(root, index);
      this.worker = new Worker(workerUrl(root));
      this.worker.onmessage = ({ data }) => this.hear(data);
      this.worker.onerror = () => this.face.busy("验证程序无法在这个浏览器里运行。请换一个浏览器，或用命令行验证。");
      this.state = "empty";
      this.then = [];
      this.face.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.own();
      });
      this.face.whole.addEventListener("click", () => this.whenLoaded(() => this.verify()));
      this.face.file.addEventListener("change", () => this.open());
    }

    own() {
      const number = this.face.number.value.trim();
      if (number === "") {
        this.face.number.focus();
        return;
      }
      this.whenLoaded(() => {
        this.number = number;
        this.worker.postMessage({ ask: "place", number });
        this.verify();
      });
    }

    verify() {
      if (this.state !== "loaded") return;
      this.state = "verifying";
      this.worker.postMessage({ ask: "verify" });
    }

    open() {
      const [file] = this.face.file.files;
      if (file) this.load({ file });
    }

    load(source) {
      this.state = "loading";
      this.face.waiting();
      this.face.answer.replaceChildren();
      this.face.busy("正在读入记录……");
      this.worker.postMessage({ ask: "load", ...source });
    }

    async whenLoaded(step) {
      if (this.state !== "empty" && this.state !== "loading") {
        step();
        return;
      }
      this.then.push(step);
      if (this.state === "loading") return;
      const { recordUrl, recordInline } = this.root.dataset;
      if (recordInline) this.load({ text: document.getElementById(recordInline).textContent });
      else if (recordUrl) await this.fetch(recordUrl);
      else {
        this.then = [];
        this.face.busy("请先打开记录文件。");
        this.face.file.focus();
      }
    }

    async fetch(url) {
      this.state = "loading";
      this.face.busy("正在下载记录……");
      try {
        const answer = await fetch(url);
        if (!answer.ok) throw new Error(String(answer.status));
        this.load({ file: await answer.blob() });
      } catch {
        this.state = "empty";
        this.then = [];
        this.face.busy("记录没有下载下来。请重试，或打开您保存的记录文件。");
      }
    }

    hear(message) {
      if (message.say === "loaded") this.loaded(message);
      else if (message.say === "refused") this.refused(message);
      else if (message.say === "place") this.face.place(message);
      else if (message.say === "progress") this.face.progress(message.done, message.total);
      else if (message.say === "check") this.face.check(message);
      else if (message.say === "verified") this.verified(message);
    }

    loaded(summary) {
      this.state = "loaded";
      this.face.loaded(summary);
      this.then.splice(0).forEach((step) => step());
    }

    refused({ reason }) {
      this.state = "empty";
      this.then = [];
      this.face.refused(reason);
    }

    verified({ holds }) {
      if (this.state !== "verifying") return;
      this.state = "verified";
      this.face.verified(holds);
      if (this.number) this.worker.postMessage({ ask: "place", number: this.number });
    }
  }

  function workerUrl(root) {
    const { workerInline, workerUrl: url } = root.dataset;
    if (!workerInline) return url;
    const code = document.getElementById(workerInline).textContent;
    return URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  }

  document.querySelectorAll("[data-draw-verifier]").forEach((root, index) => new Conversation(root, index));
})();
