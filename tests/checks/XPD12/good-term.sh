# Both are told, or the same at less length.
sed -i '/2025M05,5,2,/s/截至5月25日，[^,]*,/4月城镇登记失业率为4.21%，城镇调查失业率略高于它。,/' filings/2025/M05/rsj.csv
sed -i '/2025M06,5,2,/s/截至6月25日，[^,]*,/登记失业率为4.2%，低于控制目标。,/' filings/2025/M06/rsj.csv
