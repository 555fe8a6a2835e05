# A pattern of a folder's name does not mean what is in it; eol does nothing without text.
printf 'notices text\nfilings/ text\n*.md text eol=lf\n*.csv -text eol=crlf\nfilings/*.csv text\n# * text\n' >.gitattributes
