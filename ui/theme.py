"""The looks: colours, type and shapes, for light and dark. Type is that of the machine, so that none is fetched.

Each text stands out from what is behind it by 4.5 to 1 or more (WCAG 2.2, 1.4.3), which Gradio's own greys do not.
"""

import gradio as gr

GREEN = gr.themes.Color(
    name="cita-green",
    c50="#eef7f4", c100="#d9eee7", c200="#b4ddd0", c300="#86c8b5", c400="#62c4a8", c500="#2a947b",
    c600="#127a64", c700="#0b6655", c800="#0a5246", c900="#0a443b", c950="#052722",
)  # fmt: skip
STONE = gr.themes.Color(
    name="cita-stone",
    c50="#faf9f6", c100="#f2f0eb", c200="#e4e1d9", c300="#cfcbc0", c400="#9da29c", c500="#6c736f",
    c600="#525a56", c700="#3b4441", c800="#242c2b", c900="#1a2120", c950="#131918",
)  # fmt: skip

SANS = ("system-ui", "sans-serif")
MONO = ("ui-monospace", "monospace")


def theme() -> gr.themes.Base:
    """Gradio's form of it; the style sheets take their colours from its variables."""
    text_size, radius = gr.themes.sizes.text_lg, gr.themes.sizes.radius_md
    base = gr.themes.Base(
        primary_hue=GREEN, secondary_hue=GREEN, neutral_hue=STONE, text_size=text_size, radius_size=radius,
        font=SANS, font_mono=MONO,
    )  # fmt: skip
    return base.set(
        body_background_fill="*neutral_50",
        body_background_fill_dark="*neutral_950",
        body_text_color="*neutral_900",
        body_text_color_dark="*neutral_100",
        body_text_color_subdued="*neutral_600",
        body_text_color_subdued_dark="*neutral_300",
        background_fill_primary="white",
        background_fill_primary_dark="*neutral_900",
        background_fill_secondary="*neutral_100",
        background_fill_secondary_dark="*neutral_800",
        border_color_primary="*neutral_300",
        border_color_primary_dark="*neutral_700",
        color_accent="*primary_700",
        link_text_color="*primary_700",
        link_text_color_hover="*primary_900",
        link_text_color_active="*primary_700",
        link_text_color_visited="*primary_700",
        link_text_color_dark="*primary_300",
        link_text_color_hover_dark="*primary_200",
        link_text_color_active_dark="*primary_300",
        link_text_color_visited_dark="*primary_300",
        chatbot_text_size="*text_md",
        block_background_fill="*background_fill_primary",
        block_background_fill_dark="*background_fill_primary",
        block_border_width="0px",
        block_shadow="none",
        block_shadow_dark="none",
        input_background_fill="white",
        input_background_fill_dark="*neutral_900",
        input_border_color="*neutral_400",
        input_border_color_dark="*neutral_600",
        input_border_color_focus="*primary_700",
        input_border_color_focus_dark="*primary_400",
        input_border_width="1px",
        input_placeholder_color="*neutral_500",
        input_placeholder_color_dark="*neutral_400",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_text_color="white",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover_dark="*primary_600",
        button_primary_text_color_dark="white",
        button_secondary_background_fill="white",
        button_secondary_background_fill_hover="*neutral_100",
        button_secondary_background_fill_dark="*neutral_800",
        button_secondary_background_fill_hover_dark="*neutral_700",
        button_secondary_border_color="*neutral_300",
        button_secondary_border_color_dark="*neutral_600",
        button_border_width="1px",
    )
