"""git that speaks of maps: what is set in its configuration, and what it then calls.

command     `cjmap git`: install, uninstall, and what is set where
place       one repository or all of a user's: their files of configuration and attributes
settings    the keys of the configuration, and their values
config      git's configuration, read and changed by git itself
attributes  which files are maps: a marked block in a file of attributes
install     the settings and the block → into a place, and out again without a trace
calls       what git calls: textconv, diff-driver, merge-driver, mergetool
"""
