printf '* text=auto\nnotices/** -text\nfilings/** -text diff=duban\nregistry/** binary\n' >.gitattributes
