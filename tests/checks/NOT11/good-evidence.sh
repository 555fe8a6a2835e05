mkdir -p evidence/2; printf '养老驿站名单\n梧桐里养老驿站\n' >evidence/2/list.txt; printf '# 数据库\n' >README.md
