printf '*.csv text=auto\n' >.gitattributes
