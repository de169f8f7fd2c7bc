// Reads the page's main part aloud with the browser's own voice. The button stays hidden where there is none.
(() => {
  const button = document.querySelector("[data-read-aloud]");
  const main = document.querySelector("main");
  if (!button || !main || !("speechSynthesis" in window)) return;
  const voice = window.speechSynthesis;
  const stop = document.querySelector("[data-read-stop]");
  const label = button.querySelector("span");
  let parts = [];
  let at = 0;
  let state = "still";

  // What is hidden is not read; a field is read by its label; one utterance a block, as browsers cut long ones off.
  const gather = () => [...main.querySelectorAll("h1,h2,h3,p,li,dt,dd,td,th,label,legend,summary,caption,button,.btn,.tag")]
    .filter((e) => e.offsetParent !== null && !e.closest(".unseen"))
    .filter((e) => !e.querySelector("h1,h2,h3,p,li,dt,dd,td,th,label,summary,button,.btn,.tag"))
    .map((e) => (e.dataset.label ? e.dataset.label + "：" : "") + e.innerText.replace(/\s+/g, " ").trim())
    .filter((text) => text.length > 0);

  const show = (next) => {
    state = next;
    label.textContent = next === "reading" ? "暂停" : next === "paused" ? "继续读" : "朗读";
    button.setAttribute("aria-pressed", String(next === "reading"));
    stop.hidden = next === "still";
  };
  const say = () => {
    if (state !== "reading") return;
    if (at >= parts.length) { show("still"); return; }
    const words = new SpeechSynthesisUtterance(parts[at]);
    words.lang = "zh-CN";
    words.rate = document.documentElement.classList.contains("elder") ? 0.85 : 1;
    const chinese = voice.getVoices().find((v) => v.lang.replace("_", "-").startsWith("zh-CN"));
    if (chinese) words.voice = chinese;
    words.onend = () => { if (state === "reading") { at += 1; say(); } };
    words.onerror = () => { if (state === "reading") show("still"); };
    voice.speak(words);
  };
  button.addEventListener("click", () => {
    if (state === "reading") { show("paused"); voice.cancel(); return; }
    if (state === "still") { parts = gather(); at = 0; }
    voice.cancel();
    show("reading");
    say();
  });
  stop.addEventListener("click", () => { show("still"); voice.cancel(); button.focus(); });
  window.addEventListener("pagehide", () => voice.cancel());
  button.hidden = false;
})();
