// The work list with the keyboard: arrows move, Enter opens. Keys never decide anything.
(() => {
  const links = [...document.querySelectorAll("table tbody a")];
  if (!links.length) return;
  const hint = document.querySelector("[data-keys]");
  if (hint && matchMedia("(hover: hover)").matches) hint.hidden = false;
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (typing || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const at = links.indexOf(document.activeElement);
    const to = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
    links[to].focus();
  });
})();
