mkdir -p evidence/2; echo 验收名单 >evidence/2/list.txt
