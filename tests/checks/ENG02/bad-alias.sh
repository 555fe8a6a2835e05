printf '别名\t代码\t类型\t允许\n区城管\tcgw\t简称\t否\n区城管\tcsglw\t简称\t否\n' >registry/unit-alias.tsv
# lint: registry/unit-alias.tsv
