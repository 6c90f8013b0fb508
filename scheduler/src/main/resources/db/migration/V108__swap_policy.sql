-- Whether a lead has to approve each swap, and undoes it; else two people who agree do both by themselves.

alter table desk add column swaps_need_lead boolean not null default true;
