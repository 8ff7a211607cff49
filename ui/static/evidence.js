// The bulletin beside the conversation, and the tables of the answers.

const evidence = find(".cita-evidence");
let opener = null; // what was pressed to open the bulletin: it gets the focus back

Object.assign(actions, {
    open: (button) => open(button),
    cite: (button) => cite(button),
    close: () => close(true),
    sort: (button) => sort(button),
});

function cite(marker) {
    const source = marker.closest(".cita-turn").querySelector(`.cita-citation[data-citation="${marker.dataset.citation}"]`);
    if (source) open(source, marker);
}

async function open(source, from = source) {
    const { file, start, end } = source.dataset;
    const address = `/boletin?${new URLSearchParams({ archivo: file, inicio: start, fin: end })}`;
    const answer = await fetch(address).catch(() => null);
    const body = find(".cita-evidence-body");
    if (answer?.ok) body.innerHTML = await answer.text();
    else body.textContent = answer?.status === 404 ? "Ese boletín ya no está." : "No se pudo abrir. Recarga la página.";
    opener = from;
    evidence.hidden = false;
    element.classList.add("cita-with-evidence");
    for (const node of element.querySelectorAll(".cita-citation")) node.removeAttribute("aria-current");
    source.setAttribute("aria-current", "true");
    body.querySelector("h2")?.focus({ preventScroll: true });
    const cited = document.getElementById("cita-aqui");
    const text = body.querySelector(".cita-text");
    if (cited) text.scrollTop = cited.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

function close(back = false) {
    evidence.hidden = true;
    element.classList.remove("cita-with-evidence");
    element.querySelector("[aria-current]")?.removeAttribute("aria-current");
    if (back && opener?.isConnected) opener.focus();
    opener = null;
}

element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !evidence.hidden && !dialog.open) close(true);
});

// By number where the cells of the column have one, else as Spanish sorts words; pressed again, the other way.
function sort(button) {
    const head = button.closest("th");
    const column = head.cellIndex;
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentNode.cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const body = head.closest("table").tBodies[0];
    const key = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
    const numeric = [...body.rows].some((row) => row.cells[column].dataset.value);
    const compare = (a, b) => (numeric ? key(a) - key(b) : key(a).localeCompare(key(b), "es"));
    body.append(...[...body.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a))));
}
