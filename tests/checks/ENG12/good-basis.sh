mkdir -p registry/2025
printf '项目\t指标\t字段\t旧值\t新值\t生效日\t依据\n2\t1\t目标值\t10\t8\t2025-06-10\t云政办发〔2025〕12号\n' >registry/2025/adjustments.tsv
# lint: registry/2025/adjustments.tsv
