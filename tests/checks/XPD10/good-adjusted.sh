mkdir -p registry/2025
printf '项目\t指标\t字段\t旧值\t新值\t生效日\t依据\n2\t1\t目标值\t10\t8\t2025-06-01\t区政府第20次常务会议\n' >registry/2025/adjustments.tsv
sed -i 's/,家,10,5,2,7,70\.0%/,家,8,5,2,7,87.5%/' filings/2025/M06/mzj.csv
