printf '项目\t指标\t字段\t旧值\t新值\t生效日\t依据\n2\t1\t完成期限\t2025-12-31\t2026-06-30\t2025-05-01\t区政府第15次常务会议\n' >registry/adjustments.tsv
sed -i '1s/$/,完成期限/; 2s/$/,2026年6月底前/; 3s/$/,12月底前/' filings/2025/M06/mzj.csv
