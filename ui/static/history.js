// Earlier conversations, in the storage of this browser and nowhere else.

const PLACE = "cita.conversaciones";
const OPEN = "cita.abierta";
const MOST = 100; // conversations that are kept: some months of daily use, well within what a browser stores
const dialog = find(".cita-history");
const search = dialog.querySelector("input");

Object.assign(actions, {
    history: () => { search.value = ""; list(); dialog.showModal(); },
    "close-history": () => dialog.close(),
});

function stored() {
    try {
        const found = JSON.parse(localStorage.getItem(PLACE) || "[]");
        return Array.isArray(found) ? found.filter((each) => Array.isArray(each?.turns) && each.turns.every((turn) => turn?.number)) : [];
    } catch {
        return [];
    }
}

// The oldest go where the browser has no more room.
function store(conversations) {
    for (let kept = conversations.slice(0, MOST); ; kept = kept.slice(0, -1)) {
        try {
            return localStorage.setItem(PLACE, JSON.stringify(kept));
        } catch {
            if (!kept.length) return;
        }
    }
}

function save() {
    const turns = conversation.turns.filter((turn) => turn.record);
    if (!turns.length) return;
    conversation.id ||= crypto.getRandomValues(new Uint32Array(2)).join("-");
    conversation.title ||= turns[0].typed;
    conversation.updated = Date.now();
    store([{ ...conversation, turns }, ...stored().filter((each) => each.id !== conversation.id)]);
    titled();
    remember();
}

// Of this tab: another tab goes on with a conversation of its own.
function remember() {
    sessionStorage.setItem(OPEN, conversation.id);
}

function titled() {
    find(".cita-title").textContent = conversation.title;
}

function list() {
    const wanted = fold(search.value);
    const matching = stored().filter((each) => fold(JSON.stringify([each.title, each.turns.map((turn) => [turn.typed, turn.plain])])).includes(wanted));
    dialog.querySelector("ul").replaceChildren(...matching.map(entry));
    if (!matching.length) dialog.querySelector("ul").append(made("li", wanted ? "Ninguna tiene esas palabras." : "Aún no hay ninguna."));
}

function entry(kept) {
    const item = made("li");
    const open = made("button", kept.title, "cita-conversation");
    open.append(made("small", new Date(kept.updated).toLocaleDateString("es-MX", { dateStyle: "long" })));
    if (kept.id === conversation.id) open.setAttribute("aria-current", "true");
    open.onclick = () => { dialog.close(); begin(kept); };
    const tools = made("span", "", "cita-tools");
    const offered = { Renombrar: () => rename(kept, item), Exportar: () => take(kept), Borrar: () => forget(kept) };
    for (const [text, action] of Object.entries(offered)) tools.append(tool(text, kept.title, action));
    item.append(open, tools);
    return item;
}

function rename(kept, item) {
    const field = Object.assign(document.createElement("input"), { value: kept.title, ariaLabel: "Nombre de la conversación" });
    const done = () => {
        const title = field.value.trim() || kept.title;
        store(stored().map((each) => (each.id === kept.id ? { ...each, title } : each)));
        if (kept.id === conversation.id) conversation.title = title;
        titled();
        list();
    };
    field.onkeydown = (event) => {
        if (event.key === "Enter") done();
        if (event.key === "Escape") { event.preventDefault(); list(); }
    };
    field.onchange = done;
    item.replaceChildren(field);
    field.focus();
}

function forget(kept) {
    if (!confirm(`¿Borrar «${kept.title}»? No se puede deshacer.`)) return;
    store(stored().filter((each) => each.id !== kept.id));
    if (kept.id === conversation.id) begin();
    list();
}

// As Markdown, each question a heading over its answer with its citations.
function take(kept) {
    const parts = kept.turns.map((turn) => `## ${turn.typed}\n\n${(turn.plain || "").replaceAll("\n", "  \n")}\n`);
    const file = new Blob([`# ${kept.title}\n\n${parts.join("\n")}`], { type: "text/markdown" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "conversacion.md" });
    link.click();
    URL.revokeObjectURL(link.href);
}

function made(tag, text = "", name = "") {
    return Object.assign(document.createElement(tag), { textContent: text, className: name });
}

function tool(text, title, action) {
    return Object.assign(made("button", text), { type: "button", ariaLabel: `${text} «${title}»`, onclick: action });
}

function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

search.addEventListener("input", list);
begin(stored().find((each) => each.id === sessionStorage.getItem(OPEN)));
