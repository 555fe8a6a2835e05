# The deeper file has the last word; "2025/M06/*" counts from its folder.
printf 'notices/** -text\n' >.gitattributes
printf '*.txt text eol=crlf\n' >notices/.gitattributes
printf '2025/M06/* working-tree-encoding=GBK\n' >filings/.gitattributes
