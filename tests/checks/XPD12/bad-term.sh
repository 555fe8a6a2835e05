# The words of the narrative tell another figure than before.
sed -i '/2025M05,5,2,/s/截至5月25日，[^,]*,/4月城镇调查失业率为4.21%，比年初回落。,/' filings/2025/M05/rsj.csv
sed -i '/2025M06,5,2,/s/截至6月25日，[^,]*,/城镇登记失业率为4.2%，低于控制目标。,/' filings/2025/M06/rsj.csv
