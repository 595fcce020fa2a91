"""How Sphinx builds the book."""

project = "Backpropagation, made visible"
copyright = "the authors; text and figures CC BY 4.0, code MIT"
extensions = ["myst_nb", "editions.lines", "editions.mathml"]
html_math_renderer = "mathml"
nb_execution_mode = "off"
nb_code_prompt_show = "Show what it gives"
nb_code_prompt_hide = "Hide what it gives"
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3
myst_heading_slug_func = "editions.cells.anchor"
html_theme = "sphinx_book_theme"
html_theme_options = {"show_navbar_depth": 1, "use_download_button": False, "footer_content_items": ["copyright"]}
html_title = project
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_search_summary = False  # it would fetch pages, which a file may not
html_static_path = ["_static"]
html_js_files = [("course.js", {"defer": "defer"})]
html_context = {"default_mode": "auto"}
html_css_files = ["form.css", "book.css"]
