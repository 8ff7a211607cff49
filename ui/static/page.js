// Runs before Gradio's own scripts.
(() => {
    // Gradio speaks the language of the browser; the page is Spanish whatever that is.
    Object.defineProperty(navigator, "language", { get: () => "es-MX" });
    Object.defineProperty(navigator, "languages", { get: () => ["es-MX", "es"] });

    // It then says «es», and a screen reader would take the voice of Spain.
    const page = document.documentElement;
    const speakMexican = () => page.lang === "es-MX" || (page.lang = "es-MX");
    new MutationObserver(speakMexican).observe(page, { attributeFilter: ["lang"] });

    // What Gradio says in English of a server that is gone, whatever it is told to speak.
    const SPANISH = [
        ["Connection to the server was lost", "Se perdió la conexión con cita. Se intenta de nuevo…"],
        ["Connection errored out", "Se perdió la conexión con cita. Vuelve a cargar la página."],
        ["Connection Lost", "Sin conexión"],
    ];
    const translate = () => {
        const toasts = document.querySelector(".toast-wrap");
        if (!toasts) return;
        const words = document.createTreeWalker(toasts, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) {
            const known = SPANISH.find(([english]) => words.currentNode.data.includes(english));
            if (known) words.currentNode.data = known[1];
        }
    };

    // Light and dark follow the system until somebody chooses. Gradio follows the system by a class of the body:
    // where there is a choice, that class is kept as chosen.
    const KEY = "cita-tema";
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (localStorage.getItem(KEY) ?? (system.matches ? "oscuro" : "claro")) === "oscuro";
    const show = () => {
        if (document.body.classList.contains("dark") !== isDark()) document.body.classList.toggle("dark");
        page.style.colorScheme = isDark() ? "dark" : "light";
        document.querySelectorAll(".cita-theme").forEach((button) => button.setAttribute("aria-pressed", isDark()));
    };
    const choose = (dark) => {
        const own = dark === system.matches;
        if (own) localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, dark ? "oscuro" : "claro");
        show();
    };
    // A question of the help goes to the box, to be changed or sent.
    const suggest = (question) => {
        document.querySelector('#vistas [role="tab"]').click();
        const box = document.querySelector("#pregunta textarea");
        box.value = question;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        setTimeout(() => box.focus());
    };

    // Who has entered, where names are asked for.
    const greet = () => {
        const user = document.querySelector('meta[name="cita-user"]')?.content;
        const who = document.querySelector(".cita-who");
        if (!user || !who) return;
        who.querySelector("span").textContent = user;
        who.hidden = false;
    };
    document.addEventListener("DOMContentLoaded", () => {
        show();
        new MutationObserver(show).observe(document.body, { attributeFilter: ["class"] });
        // The header is drawn after the page is there.
        new MutationObserver(translate).observe(document.body, { childList: true, subtree: true });
        new MutationObserver((_, watch) => {
            if (!document.querySelector(".cita-theme")) return;
            watch.disconnect();
            show();
            greet();
        }).observe(document.body, { childList: true, subtree: true });
    });
    document.addEventListener("click", (event) => {
        if (event.target.closest(".cita-theme")) choose(!isDark());
        const tried = event.target.closest(".cita-try");
        if (tried) suggest(tried.textContent);
    });
})();
