"""The build of the documentation; it needs no network."""

from importlib.metadata import version as installed

project = "vn_industry"
author = "The vn_industry authors"
copyright = "The vn_industry authors"
version = release = installed("vn-industry")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_mock_imports = ["pandas", "polars", "pyarrow"]
default_role = "code"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = f"vn_industry {release}"
html_show_sphinx = False
html_show_copyright = False
