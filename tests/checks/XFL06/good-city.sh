mkdir -p registry/2025
printf '项目\t指标\t期次\t数值\n2\t1\t2025M06\t7\n' >registry/2025/city.tsv
