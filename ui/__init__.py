"""What staff see: a chat in the browser. Start at ``main.py``; ``render.py`` is all that it draws.

Gradio asks its makers for its newest version when it starts, unless told before it is imported that it may not.
"""

import os

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
