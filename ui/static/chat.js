// The conversation on the screen. The server is told everything that a question depends on and keeps nothing of it:
// turns, with what the server needs to go on from each, are kept here and by history.js in the browser's own storage.
// Runs once, as the js_on_load of the chat's gr.HTML: element, trigger, props and watch are Gradio's.

const find = (selector) => element.querySelector(selector);
const log = find(".cita-turns");
const composer = find(".cita-composer");
const box = find("textarea");
const filters = { year: "", state: "", file: "" };
let conversation = { id: "", title: "", turns: [] };
let asking = null; // the number of the turn that is being answered
let draft = null; // the turn that is being edited: its question is asked as it was then
const stopped = new Set(); // turns that were stopped: what was under way of them comes too late

const actions = {
    ask: (button) => ask(button.dataset.question, []),
    edit: (button) => edit(turnOf(button)),
    repeat: (button) => repeat(turnOf(button)),
    stop: () => stop(),
    new: () => begin(),
    copy: (button) => copy(turnOf(button).plain, button),
};

element.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && actions[button.dataset.do]) actions[button.dataset.do](button);
});

function turnOf(node) {
    const number = Number(node.closest(".cita-turn").id.replace("turno-", ""));
    return conversation.turns.find((turn) => turn.number === number);
}

function records(before = Infinity) {
    return conversation.turns.filter((turn) => turn.record && turn.number < before).map((turn) => turn.record);
}

function ask(question, history = records()) {
    if (asking !== null || !question.trim()) return;
    asking = 1 + Math.max(0, ...conversation.turns.map((turn) => turn.number));
    const turn = { number: asking, typed: question.trim() };
    conversation.turns.push(turn);
    draw(turn).scrollIntoView({ block: "start" });
    box.value = "";
    draft = null;
    busy(true);
    trigger("ask", { number: asking, question, history: history.slice(-10), within: { ...filters } });
}

// An answer under way says within seconds how it stands; silent for so long, the server is gone.
const SILENCE = 60_000;
let silence = 0;

function listen() {
    clearTimeout(silence);
    if (asking !== null) silence = setTimeout(() => stop("No hay respuesta. Recarga la página y repite la pregunta."), SILENCE);
}

function busy(on) {
    listen();
    find(".cita-send").hidden = on;
    find(".cita-stop").hidden = !on;
    find(".cita-welcome").hidden = conversation.turns.length > 0;
}

// What is typed while an answer is under way stays in the box.
composer.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(box.value, draft ? records(draft.number) : records());
});
box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
});

function edit(turn) {
    draft = turn;
    box.value = turn.typed;
    box.focus();
}

function repeat(turn) {
    ask(turn.typed, records(turn.number));
}

function stop(why = "Detenida.") {
    if (asking === null) return;
    trigger("stop");
    draw({ number: asking, html: '<p class="cita-read" role="status"></p>' }).querySelector(".cita-read").textContent = why;
    stopped.add(asking);
    asking = null;
    busy(false);
    box.focus();
}


watch("value", () => {
    const value = props.value || {};
    listen();
    if (value.welcome !== undefined) welcome(value);
    for (const turn of value.turns || []) show(turn);
});

function show(turn) {
    const known = conversation.turns.find((each) => each.number === turn.number);
    if (!known || stopped.has(turn.number)) return;
    draw({ ...known, ...turn });
    if (!turn.done) return;
    Object.assign(known, { record: turn.record, plain: turn.plain });
    if (turn.number === asking) {
        asking = null;
        busy(false);
        save();
    }
}

// The HTML of a reply is the server's, and escaped there; what was typed is text.
function draw({ number, typed, html }) {
    let article = document.getElementById(`turno-${number}`);
    if (!article) {
        article = find("template").content.firstElementChild.cloneNode(true);
        article.id = `turno-${number}`;
        article.querySelector(".cita-typed").textContent = typed;
        log.append(article);
    }
    if (html) article.querySelector(".cita-body").innerHTML = html;
    return article;
}

function welcome(value) {
    find(".cita-welcome").innerHTML = value.welcome;
    find(".cita-filter-fields").innerHTML = value.filters;
}

function begin(next = { id: "", title: "", turns: [] }) {
    stop();
    conversation = next;
    draft = null;
    stopped.clear();
    log.replaceChildren();
    next.turns.forEach(draw);
    close();
    busy(false);
    titled();
    trigger("opened", { turns: next.turns.map(({ number, record }) => ({ number, record })) });
    remember();
    box.focus();
}

async function copy(text, button) {
    await put(text);
    const said = button.textContent;
    button.textContent = "Copiado";
    setTimeout(() => { button.textContent = said; }, 2000);
}

// Where the page came over a network without TLS the browser has no clipboard to give.
async function put(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = Object.assign(document.createElement("textarea"), { value: text });
    element.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
}
